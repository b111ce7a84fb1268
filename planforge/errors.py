"""Failures of the environment (disk, permissions, wrong use), each one Chinese sentence."""


class PlanforgeError(Exception):
    """The environment refused something; ``str()`` is the sentence shown to the user, exit code 2."""
