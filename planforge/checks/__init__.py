"""What must hold in a spec beyond its shape: one function a rule, all of them in ``RULES``."""

from planforge.checks.rule import CheckRequest, Rule
from planforge.checks.rules import RULES, run_checks

__all__ = ["RULES", "CheckRequest", "Rule", "run_checks"]
