"""Personal data: which of them the copy asks for, and what it says they are for."""
