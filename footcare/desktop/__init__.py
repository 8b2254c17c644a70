"""The desktop's own mechanisms behind the ports of the services."""
