"""The figures and dates of a source that may be a claim's. In: one of the claim's. Out: the one that decides."""
