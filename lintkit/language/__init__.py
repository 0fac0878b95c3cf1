"""What the text is made of: characters, sentences, words, and which language they belong to."""
