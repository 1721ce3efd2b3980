"""Numbers of an article: what they say, how exactly, of what."""

from rashomon.extract.quantities.convention import Convention, load_convention
from rashomon.extract.quantities.find import find_quantities
from rashomon.extract.quantities.scan import figures_of, number_of
from rashomon.extract.quantities.trend import trend

__all__ = ["Convention", "figures_of", "find_quantities", "load_convention", "number_of", "trend"]
