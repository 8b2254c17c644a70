"""What ``packaging/locales.py`` does: gathers words, keeps and checks catalogues."""
