"""Two names are one person's, or not."""

import pytest

from rashomon.likeness import same_person


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Sergei Orlenko", "Sergey Orlenko", True),  # transliteration of a given name
        ("Sergei Orlenko", "Orlenko", True),  # surname alone
        ("S. Orlenko", "Sergey Orlenko", True),  # initial
        ("Mohammed al-Basri", "Muhammad Basri", True),  # article of a surname
        ("José Arrieta", "Jose Arrieta", True),  # accents
        ("Lena Karimova", "Dina Karimova", False),  # sisters
        ("Lena Karimova", "Lena Kadirova", False),  # another surname
        ("Per Orlenko", "Peer Orlenko", True),  # a letter doubled
        ("Tim Orlenko", "Tom Orlenko", False),  # another short name
        ("Tobin Hale", "Tobin Hall", True),  # short names, one letter: can be a misspelling
        ("Alexei Orlov", "Aleksey Orlov", True),  # x is ks
        ("Marat Orlenko", "Marat Olrenko", True),  # swapped letters
        ("Ira Johnson", "Ira Johnston", False),  # a consonant more is another name
        ("Hale", "Vale", False),  # another first letter
        ("", "Hale", False),
    ],
)
def test_names(left: str, right: str, same: bool) -> None:
    assert same_person(left, right) is same
    assert same_person(right, left) is same
