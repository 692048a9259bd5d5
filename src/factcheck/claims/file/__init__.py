"""The parts that read claims.yaml, from bytes to claims. In: bytes. Out: values for `claims_file.read_claims_file`."""
