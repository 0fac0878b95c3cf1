"""One module per output format; `REPORTERS` by name."""
