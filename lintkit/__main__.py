"""`python -m lintkit`."""

from lintkit.cli import main

main()
