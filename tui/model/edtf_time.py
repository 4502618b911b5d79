"""A date with a time of day: `1985-04-12T23:20:30`, with `Z`, `-04` or `+04:30` where the zone is known."""

from __future__ import annotations

from tui.model.date import DateError
from tui.model.date_shape import MARKS, Simple
from tui.model.edtf_date import read

_LIMITS = (("hour", 23), ("minute", 59), ("second", 59))
_LONGEST_OFFSET = 15  # hours; Manila before 1844 was nearly 16 behind, nothing ever further


def read_time(text: str) -> Simple:
    """Read a date with time. The day is the one written: its zone never moves it to another."""
    day, _, rest = text.partition("T")
    date = read(day)
    if not date.day or "X" in day or date.marks != (0, 0, 0):
        raise DateError("a time needs a whole day before it, without X ? ~ %", 1)
    if text[-1] in MARKS:
        raise DateError("a time takes no ? ~ %: mark the day alone, without its time", len(text))
    at = len(day) + 1
    clock, zone = _split_zone(rest)
    date.time, date.zone = clock, zone
    hour, minute = _check_clock(clock, at)
    shift = _check_zone(zone, at + len(clock))
    # A leap second ends the last minute of a day in UTC, which is another minute elsewhere.
    if clock[6:] == "60" and ((hour * 60 + minute - shift) % 1440 != 1439 if zone else minute != 59):  # noqa: PLR2004
        raise DateError("seconds go from 00 to 59", at + 7)
    date.precision = "time"
    return date


def _split_zone(rest: str) -> tuple[str, str]:
    for sign in "Z+-":
        clock, found, zone = rest.partition(sign)
        if found:
            return clock, found + zone
    return rest, ""


def _check_clock(clock: str, at: int) -> tuple[int, int]:
    """Hour and minute of a clock time; a leap second passes here."""
    parts = clock.split(":")
    if [len(part) for part in parts] != [2, 2, 2] or not "".join(parts).isdigit():
        raise DateError(_clock_reason(clock), at + 1)
    for index, (name, most) in enumerate(_LIMITS):
        if int(parts[index]) > most and not (name == "second" and parts[index] == "60"):
            reason = f"there is no {name} {parts[index]}: {name}s go from 00 to {most}"
            if parts[index] == "24" and name == "hour":
                reason += "; midnight is 00:00:00 of the next day"
            raise DateError(reason, at + 3 * index + 1)
    return int(parts[0]), int(parts[1])


def _clock_reason(clock: str) -> str:
    if "." in clock or "," in clock:
        return "EDTF counts whole seconds: leave the fraction out"
    if len(clock) == 5 and clock[2] == ":":  # noqa: PLR2004 - hh:mm
        return f"EDTF writes a time with its seconds: T{clock}:00"
    return "a time is written T23:20:30, with two digits each for hours, minutes and seconds"


def _check_zone(zone: str, at: int) -> int:
    """Minutes ahead of UTC."""
    if zone in ("", "Z"):
        return 0
    digits = zone[1:3] + zone[4:]
    if len(zone) not in (3, 6) or zone[3:4] not in ("", ":") or not digits.isdigit():
        raise DateError("a zone is written Z, +04 or +04:30, and nothing follows it", at + 1)
    hours, minutes = int(digits[:2]), int(digits[2:] or "0")
    if minutes > 59 or hours > _LONGEST_OFFSET:  # noqa: PLR2004 - minutes of an hour
        raise DateError(f"no zone is {zone} from UTC", at + 1)
    shift = hours * 60 + minutes
    if zone[0] == "-" and shift == 0:
        raise DateError("UTC is written Z", at + 1)
    return -shift if zone[0] == "-" else shift
