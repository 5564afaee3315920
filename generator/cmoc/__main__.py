"""`python -m cmoc`."""

from cmoc.cli import main

main(prog_name="cmoc")
