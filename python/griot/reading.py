"""Ways to a graph: from news, from a store, from a text."""

from __future__ import annotations

import functools
import os
import pathlib
import warnings
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, Optional, Union

from griot import _engine
from griot._engine import Graph
from griot.errors import InputWarning

PathLike = Union[str, bytes, "os.PathLike[str]", "os.PathLike[bytes]"]


ARTICLE_PARTS = tuple(_engine.ARTICLE_PARTS)


class Progress(NamedTuple):
    """How far a build has come."""

    documents: int
    sentences: int
    words: int
    bytes_read: int
    bytes_total: int  # 0 if an input does not tell its size


def build(
    inputs: Union[PathLike, Iterable[PathLike]],
    out: PathLike,
    *,
    published: Optional[str] = None,
    language: Optional[str] = None,
    columns: Optional[Mapping[str, str]] = None,
    packs: Iterable[PathLike] = (),
    default_packs: bool = True,
    least_confidence: float = _engine.LEAST_CONFIDENCE,
    decisions: Optional[PathLike] = None,
    known_names: Optional[PathLike] = None,
    model: Optional[PathLike] = None,
    jobs: Optional[int] = None,
    keep_going: bool = False,
    progress: Optional[Callable[[Progress], object]] = None,
) -> Graph:
    """Reads news and merges what they say into the store ``out``.

    ``inputs`` are texts, pages, crawls as WARC, tables and documents as JSON
    Lines (each also compressed) and folders of them, as for ``griot build``
    (docs/inputs.md). A store that is there gets what
    is new; a document that changed replaces its old self.

    Args:
        inputs: a path, or several.
        out: the store, as ``NEWS.griot``.
        published: day of texts that name none, ``2024-09-17``.
        language: ``en`` says that all inputs are English; otherwise texts in
            other languages are passed over with an `InputWarning`.
        columns: which column of tables and key of JSON holds which part of an
            article, where griot does not know its name: ``{"text": "body"}``.
        packs: further ontology packs, by name or path.
        default_packs: whether the packs that come with griot are used.
        least_confidence: statements that are less likely right are left out;
            0 keeps all.
        decisions: a file that says which names are one entity and which not,
            and which facts are wrong (docs/review.md).
        known_names: a table of known entities.
        model: the model file; else what ``GRIOT_MODEL`` names, else the one
            that came with the module.
        jobs: threads; else one for each processor. The result is the same.
        keep_going: warns of inputs that cannot be read and does the rest. What
            holds no news, as a page without an article, is passed over with an
            `InputWarning` anyway.
        progress: called again and again with a `Progress`.

    Returns:
        The graph of all that the store now holds.

    Raises:
        InputError: an input or an option is not as it should be; the store
            stays as it was.
        MissingFileError: a file is not there.
        BusyError: another program is writing to the store.
    """
    if jobs is not None and jobs < 1:
        raise ValueError(f"jobs is {jobs}, expected 1 or more")
    if language not in (None, "en"):
        raise ValueError(f"language is {language!r}, expected 'en' or None")
    for part, column in (columns or {}).items():
        if part not in ARTICLE_PARTS or not column:
            raise ValueError(f"columns has {part!r}: {column!r}, expected a name "
                             f"for one of {', '.join(ARTICLE_PARTS)}")
    return _engine.build(
        inputs=_paths(inputs),
        out=os.fsencode(out),
        published=published or "",
        english_only=language is None,
        columns=dict(columns or {}),
        model=_model(model),
        packs=_paths(packs),
        no_default_packs=not default_packs,
        least_confidence=least_confidence,
        decisions=os.fsencode(decisions or b""),
        known_names=os.fsencode(known_names or b""),
        jobs=jobs or os.cpu_count() or 1,
        keep_going=keep_going,
        warn=_warn,
        progress=None if progress is None
        else lambda *numbers: progress(Progress(*numbers)),
    )


def open(path: PathLike) -> Graph:  # pylint: disable=redefined-builtin
    """The graph of a store that `build` or the command line has made.

    Raises:
        MissingFileError: there is no such file.
        InputError: the file is no store, or one of another version.
        DamagedError: its content is not what griot wrote.
    """
    return _engine.open(os.fsencode(path))


def extract(
    text: str,
    *,
    id: str = "text",  # pylint: disable=redefined-builtin
    published: Optional[str] = None,
    packs: Iterable[PathLike] = (),
    default_packs: bool = True,
    least_confidence: float = _engine.LEAST_CONFIDENCE,
    model: Optional[PathLike] = None,
) -> Graph:
    """The graph of a single English text, in memory.

    The model is kept for the next call. ``published`` is the day from which
    words as *yesterday* count. Statements that are less likely right than
    ``least_confidence`` are left out.

    Raises:
        InputError: a text or a day that griot cannot read.
    """
    reader = _extractor(
        _model(model), tuple(_paths(packs)), default_packs, least_confidence
    )
    return reader.extract(
        text=text.encode("utf-8"), id=id, published=published or ""
    )


@functools.lru_cache(maxsize=1)
def _extractor(
    model: bytes, packs: tuple, default_packs: bool, least_confidence: float
):
    return _engine.Extractor(
        model=model,
        packs=list(packs),
        no_default_packs=not default_packs,
        least_confidence=least_confidence,
    )


def _paths(paths: Union[PathLike, Iterable[PathLike]]) -> list[bytes]:
    if isinstance(paths, (str, bytes, os.PathLike)):
        paths = [paths]
    return [os.fsencode(path) for path in paths]


def _model(given: Optional[PathLike]) -> bytes:
    installed = pathlib.Path(__file__).parent / "models/griot-en.safetensors"
    return os.fsencode(given or os.environ.get("GRIOT_MODEL") or installed)


def _warn(message: str) -> None:
    warnings.warn(message, InputWarning, stacklevel=3)
