"""What must hold in a spec beyond its shape: one function a rule, all of them in ``RULES``."""

from planforge.checks.places import places_of
from planforge.checks.rule import CheckRequest, Remark, Rule
from planforge.checks.rules import RULES, run_checks

__all__ = ["RULES", "CheckRequest", "Remark", "Rule", "places_of", "run_checks"]
