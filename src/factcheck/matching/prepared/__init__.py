"""A claim and a source, each prepared once for matching. In: a Claim, a Document. Out: their words and details."""
