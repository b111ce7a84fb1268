"""The table of review rules, and how they are run."""

from __future__ import annotations

from itertools import islice
from typing import Final, TypeAlias

from planforge.diagnostics import Finding
from planforge.review.answers import answers
from planforge.review.called_terms import called_terms
from planforge.review.called_years import called_years
from planforge.review.campaigns import past_campaigns
from planforge.review.clock_order import clocks_out_of_order
from planforge.review.cohorts import cohorts, counted_days
from planforge.review.colleagues import (
    not_listed,
    other_spelling_in_a_sentence,
    too_much_in_a_week,
    two_spellings,
)
from planforge.review.copies import paragraphs_alike
from planforge.review.days import days
from planforge.review.editions import editions
from planforge.review.empty_labels import empty_labels
from planforge.review.ends import cell_ends, ends
from planforge.review.figures import figures
from planforge.review.foreign import foreign_names
from planforge.review.former import former_names, retired_people
from planforge.review.impossible import impossible_times
from planforge.review.joined_names import joined_names
from planforge.review.ledger import (
    figures_of_two_kinds,
    figures_out_of_date,
    figures_that_are_none,
    figures_unused,
    names_in_wide_braces,
)
from planforge.review.lengths import lengths
from planforge.review.listed_sums import listed_sums
from planforge.review.marked_numbers import numbers_run_together
from planforge.review.next_steps import past_next_steps
from planforge.review.order import out_of_order
from planforge.review.other_term import other_term
from planforge.review.own_class import class_of_last_year
from planforge.review.pairs import pairs
from planforge.review.paragraphs import items_twice, paragraphs_twice
from planforge.review.parts import parts_out_of_order, term_in_a_year
from planforge.review.phases import overlapping_phases
from planforge.review.placeholders import empty_posts, placeholders
from planforge.review.private import private_numbers
from planforge.review.punctuation import punctuation
from planforge.review.record_doubts import record_doubts
from planforge.review.records import outside_period, record_sums
from planforge.review.repeats import repeats
from planforge.review.rows_twice import rows_twice
from planforge.review.rule import Review, ReviewRequest
from planforge.review.said_names import misspelt_in_text, spaced_names
from planforge.review.signing import date_before_office, no_year, printed_before_signed, signing
from planforge.review.stages import other_stage
from planforge.review.structure import goals_without_measures, incomplete_tasks, lists_of_one
from planforge.review.tallies import wrong_tally
from planforge.review.terms import terms
from planforge.review.thousands import misplaced_commas
from planforge.review.time_forms import time_forms
from planforge.review.typed import typed_in_text
from planforge.review.wording import wording
from planforge.review.years import old_years

REVIEWS: Final[tuple[Review, ...]] = (
    old_years,
    past_next_steps,
    called_years,
    called_terms,
    other_term,
    days,
    impossible_times,
    out_of_order,
    clocks_out_of_order,
    overlapping_phases,
    parts_out_of_order,
    term_in_a_year,
    signing,
    printed_before_signed,
    date_before_office,
    no_year,
    past_campaigns,
    cohorts,
    class_of_last_year,
    counted_days,
    editions,
    foreign_names,
    other_stage,
    retired_people,
    former_names,
    placeholders,
    empty_posts,
    empty_labels,
    private_numbers,
    paragraphs_twice,
    rows_twice,
    paragraphs_alike,
    items_twice,
    numbers_run_together,
    punctuation,
    pairs,
    ends,
    cell_ends,
    time_forms,
    typed_in_text,
    repeats,
    lengths,
    wording,
    terms,
    goals_without_measures,
    incomplete_tasks,
    lists_of_one,
    two_spellings,
    other_spelling_in_a_sentence,
    misspelt_in_text,
    spaced_names,
    joined_names,
    not_listed,
    too_much_in_a_week,
    answers,
    outside_period,
    record_sums,
    record_doubts,
    figures,
    misplaced_commas,
    wrong_tally,
    listed_sums,
    figures_that_are_none,
    figures_out_of_date,
    figures_unused,
    figures_of_two_kinds,
    names_in_wide_braces,
)
"""Every rule, in the order in which they run."""

_MOST_OF_A_RULE: Final = 1_000
_OF_OLD: Final = frozenset(("旧年份", "旧学期"))
_Place: TypeAlias = tuple[str, int, int, int]


def run_reviews(request: ReviewRequest) -> list[Finding]:
    """What all rules find in a spec, of one rule no more than anybody could go through."""
    found = [finding for rule in REVIEWS for finding in islice(rule(request), _MOST_OF_A_RULE)]
    return _told_once(found, request)


def _told_once(found: list[Finding], request: ReviewRequest) -> list[Finding]:
    """Without an old year or term where the date that it is a part of is told: 展示（2025年12月10日） has one fault."""
    old = [each for each in found if each.code in _OF_OLD]
    if len(old) < 2:
        return found
    places = {place for each in old for place in _places(each, request)}
    inside: set[_Place] = set()
    reached: dict[tuple[str, int], int] = {}
    for place in sorted(places, key=lambda each: (*each[:3], -each[3])):
        code, line, column, width = place
        if column + width <= reached.get((code, line), 0):
            inside.add(place)
        reached[code, line] = max(reached.get((code, line), 0), column + width)
    return [
        each
        for each in found
        if each.code not in _OF_OLD or each.also or _places(each, request)[0] not in inside
    ]


def _places(found: Finding, request: ReviewRequest) -> list[_Place]:
    """Code, line, column and width of everything that a finding speaks of."""
    first = request.source.position(found.at, len(found.fragment))
    return [(found.code, each.line, each.column, each.width) for each in (first, *found.also)]
