"""What a page can oblige copy to say: where it stands, what is sought, and what is lacking within reach."""
