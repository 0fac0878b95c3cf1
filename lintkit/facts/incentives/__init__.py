"""What offers are worth, and which terms their readers may expect."""
