"""The page with the copies of the diary, and the second place for them."""
