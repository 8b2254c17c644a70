"""How fast and how light footcare is, each figure beside a floor measured in the same minutes."""
