"""To what its sentence gives a number. In: a figure or date that the source has, a trial. Out: a note, or a finding."""
