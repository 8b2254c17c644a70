"""The parts of the reminders page."""
