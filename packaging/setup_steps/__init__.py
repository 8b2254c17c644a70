"""The steps of packaging/bootstrap.py; the standard library is all there is yet."""
