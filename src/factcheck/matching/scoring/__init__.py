"""How likely a source supports a claim as a whole. In: what was found. Out: a probability 0…1."""
