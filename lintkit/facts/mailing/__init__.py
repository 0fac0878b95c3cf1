"""What the law of commercial mail asks of one: whether it advertises, who sends it, how it can be stopped."""
