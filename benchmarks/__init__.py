"""What lintkit costs, beside what it is compared with."""
