"""What griot raises. Every message says what was wrong and what was expected."""

from __future__ import annotations


class Error(Exception):
    """What griot could not do; the base of all that it raises itself."""


class InputError(Error, ValueError):
    """An input, an option or a file that is not as it should be."""


class MissingFileError(Error, FileNotFoundError):
    """A file that is not there."""


class BusyError(Error):
    """Another program is writing to the store."""


class DamagedError(Error):
    """A store whose content is not what griot wrote."""


class InputWarning(UserWarning):
    """What is to be said of an input that was read all the same, or, with
    ``keep_going``, why one was not."""


_OF_CODE = {
    "INVALID_ARGUMENT": InputError,
    "FAILED_PRECONDITION": InputError,
    "ALREADY_EXISTS": InputError,
    "OUT_OF_RANGE": InputError,
    "NOT_FOUND": MissingFileError,
    "UNAVAILABLE": BusyError,
    "DATA_LOSS": DamagedError,
}


def _error_of(code: str, message: str) -> Exception:
    if code == "CANCELLED":
        return KeyboardInterrupt(message)
    return _OF_CODE.get(code, Error)(message)
