"""Footcare: guided foot massage, a daily foot check and reminders, on a local diary."""

__version__ = "0.1.0"
