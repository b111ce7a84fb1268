"""From plan to summary and back: goals and dated tasks, the answers to them, and whether these still fit."""
