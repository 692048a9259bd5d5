"""Input files -> claims. In: the bytes of a claims file or a brief. Out: complete `Claim`s with their places."""
