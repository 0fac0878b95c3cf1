"""Advertising that must say so: labels, rewarded posts, copy that asks for them, and reviews that are steered."""
