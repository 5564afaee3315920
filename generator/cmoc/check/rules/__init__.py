"""One file for each rule, named for the fault."""
