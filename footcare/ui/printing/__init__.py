"""What is given out on paper: sheets, the paper of the country, printers, PDF and the preview."""
