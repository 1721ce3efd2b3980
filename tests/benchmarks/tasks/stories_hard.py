"""Task `stories_hard`: the same among reports of shootings alone, much alike and days apart."""

from tests.benchmarks.tasks.stories import predict

__all__ = ["predict"]
