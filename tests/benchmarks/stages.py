"""Where planforge's time goes: each stage the pipeline calls, and each room's share."""

from __future__ import annotations

from tests.benchmarks.ground import Ground


def explain(ground: Ground) -> None:
    """Print what planforge's own process found about itself."""
    print(ground.run(*ground.planforge("stages")))
