"""Word lists as data: function words, synonyms, opposites. In: nothing. Out: files read by `word_lists.py`."""
