"""What one figure says of another. In: two figures. Out: whether the one entails the other, and why not."""
