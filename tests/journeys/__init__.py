"""Whole days: a fake clock, a real diary, the real window, used by its words alone."""
