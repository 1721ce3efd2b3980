"""What every record shares: frozen, no unknown fields, an id that is a hash of content."""

import hashlib
import json
from typing import ClassVar, Self

from pydantic import BaseModel, ConfigDict, model_validator


class Record(BaseModel):
    """A frozen record that refuses unknown fields; its attribute docstrings are its schema's."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


def content_id(prefix: str, content: object) -> str:
    """A short id that depends on nothing but `content`.

    Args:
        prefix: one letter that tells the kind of record ("a", "c", "q", "f").
        content: anything JSON can hold.

    Returns:
        `prefix-` and the first 16 hexadecimal digits of the SHA-256 of the canonical JSON
        (sorted keys, no spaces, UTF-8).
    """
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return f"{prefix}-{hashlib.sha256(canonical.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


class Identified(Record):
    """A record whose `id` is made from the fields named in `_identity`.

    An id that is given is checked, so a record edited by hand can't keep its old id.
    """

    _prefix: ClassVar[str]
    _identity: ClassVar[tuple[str, ...]]

    id: str = ""
    """Hash of this record's identifying content; made when left empty."""

    @model_validator(mode="after")
    def _settle_id(self) -> Self:
        content = self.model_dump(mode="json", include=set(self._identity))
        made = content_id(self._prefix, content)
        if not self.id:
            object.__setattr__(self, "id", made)
            self.__pydantic_fields_set__.add("id")
        elif self.id != made:
            raise ValueError(
                f"id {self.id!r} does not belong to this content, which hashes to {made!r}; "
                "leave id empty to have it made"
            )
        return self
