"""The date words of each language, one module each. In: nothing. Out: a `LANGUAGE` per module, loaded when needed."""
