"""Names: who and what an article names, under all the forms it uses."""

from rashomon.extract.names.claims import name_claims
from rashomon.extract.names.find import find_names

__all__ = ["find_names", "name_claims"]
