"""What must hold in a spec beyond its shape: one function a rule, all of them in ``RULES``."""

from planforge.checks.rule import CheckRequest, Remark, Rule, request_for
from planforge.checks.rules import RULES, run_checks

__all__ = ["RULES", "CheckRequest", "Remark", "Rule", "request_for", "run_checks"]
