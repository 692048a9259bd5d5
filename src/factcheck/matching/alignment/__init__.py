"""A claim's words held against the sentences of a source. In: both, prepared. Out: the best sentence, its edits."""
