"""A linter for Japanese and Chinese marketing copy."""

__version__ = "0.1.0"
