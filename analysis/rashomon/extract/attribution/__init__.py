"""Who says so, and how firmly."""

from rashomon.extract.attribution.attributor import Attributor, attribute

__all__ = ["Attributor", "attribute"]
