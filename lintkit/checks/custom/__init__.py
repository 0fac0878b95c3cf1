"""Rules of custom: amounts, care and tone."""
