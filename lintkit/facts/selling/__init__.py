"""How the copy sells at a distance: whether it takes orders, confirms them, and on which terms."""
