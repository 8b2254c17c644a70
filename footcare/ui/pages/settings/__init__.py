"""The rooms of the settings: one topic each."""
