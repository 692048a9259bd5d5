"""Text, whatever it belongs to: sentences, words and how they compare. In: text. Out: its parts, with their keys."""
