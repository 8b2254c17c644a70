"""A made-up person's diary: the story as data, and what turns it into records day by day."""
