"""The forms that pages share: what the person tells about themselves and wishes."""
