"""Parts of the massage pages."""
