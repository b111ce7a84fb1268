"""Evidence to a draft of a spec: sections, items, labels, people, schedule, title, sign-off, annexes."""
