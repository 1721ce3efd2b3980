"""A report as JSON: the contract other tools read."""

from rashomon_schemas import Report


def to_json(report: Report) -> str:
    """The Report schema as JSON: fields in the order of the models, two spaces, one line end.

    The same report gives the same text; reading it back gives an equal report.
    """
    return report.model_dump_json(indent=2) + "\n"
