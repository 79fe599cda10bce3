"""What the engine goes by, as it travels to the workers."""

from __future__ import annotations

import dataclasses
import functools
from typing import Optional

from griot import _engine
from griot.reading import _model


@dataclasses.dataclass(frozen=True)
class Settings:
    """As the arguments of `griot.build`; paths are those of the workers."""

    packs: tuple[str, ...] = ()
    default_packs: bool = True
    least_confidence: float = _engine.LEAST_CONFIDENCE
    model: Optional[str] = None
    decisions: Optional[str] = None  # on names; those on facts are refused
    known_names: Optional[str] = None

    def rules(self) -> _engine._Rules:
        """Those of merging, read once in each worker."""
        return _rules(self)

    def extractor(self) -> _engine.Extractor:
        """The model, loaded once in each worker."""
        return _extractor(self)


@functools.lru_cache(maxsize=1)
def _rules(settings: Settings) -> _engine._Rules:
    return _engine._Rules(
        list(settings.packs),
        not settings.default_packs,
        settings.decisions or "",
        settings.known_names or "",
    )


@functools.lru_cache(maxsize=1)
def _extractor(settings: Settings) -> _engine.Extractor:
    return _engine.Extractor(
        model=_model(settings.model),
        packs=[pack.encode() for pack in settings.packs],
        no_default_packs=not settings.default_packs,
        least_confidence=settings.least_confidence,
    )
