"""What makes another statement of the same words. In: the words of both, or a trial. Out: a note, or ""."""
