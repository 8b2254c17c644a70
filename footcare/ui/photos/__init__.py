"""Photos on pages: pictures made and shown, places chosen, and rows of what is kept."""
