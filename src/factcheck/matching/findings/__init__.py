"""What each detail of a claim comes to. In: the detail and the trial of its claim. Out: a Finding."""
