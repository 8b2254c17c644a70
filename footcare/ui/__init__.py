"""What people see: the window, its pages and their widgets."""
