"""What the copy says: values, offers, disclosures, prices, register, context."""
