"""The attack on what the portal publishes, with more fleets than the suite has time for.

Not part of the suite: `tox -e fuzz`, or `python3 -m unittest tests.fuzz_portal`.
"""
from __future__ import annotations

from tests import test_portal_publish


class ManyFleets(test_portal_publish.Attack):
    seeds = tuple(range(1, 13))
