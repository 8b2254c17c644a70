"""The guide that stands beside a page."""
