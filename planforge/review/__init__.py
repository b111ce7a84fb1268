"""What a careful colleague says of a spec: run by ``check`` and before 送审, never by a plain build."""

from planforge.review.rule import LinkedPlan, Review, ReviewRequest
from planforge.review.rules import REVIEWS, run_reviews

__all__ = ["REVIEWS", "LinkedPlan", "Review", "ReviewRequest", "run_reviews"]
