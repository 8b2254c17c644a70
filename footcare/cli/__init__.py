"""The verbs that need no window and no Qt."""
