"""The steps of packaging/bootstrap.py: nothing but the standard library, for nothing is there yet."""
