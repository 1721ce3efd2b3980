"""Outlets' names behind titles of pages."""

import pytest

from rashomon.extract.site_names import parted


@pytest.mark.parametrize(("title", "expected"), [
    # a station with its channel
    ("Two hurt in crash - KDVE Channel 4", "Two hurt in crash.  KDVE Channel 4"),
    # a domain
    ("Two hurt in crash :: lantern.com", "Two hurt in crash :: lantern.com"),
    ("Two hurt in crash :: Lantern.com", "Two hurt in crash.   Lantern.com"),
    # a newspaper
    ("Two hurt in crash | Tole Gazette", "Two hurt in crash.  Tole Gazette"),
    # no outlet
    ("Two hurt in crash - police", "Two hurt in crash - police"),
])  # fmt: skip
def test_the_joint_before_an_outlet_ends_the_sentence(title, expected):
    assert parted(f"{title}\n\nText.", len(title)) == f"{expected}\n\nText."


def test_the_body_is_left_alone():
    assert parted("Two hurt - Tole Gazette", 0) == "Two hurt - Tole Gazette"
