"""What a school says, as frozen pydantic models; derived readings of it beside them."""
