"""A repository, read by the program git: nothing is written, fetched or run that the repository names."""

from __future__ import annotations

import contextlib
import os
import subprocess
from typing import TYPE_CHECKING, Self, cast

from tui.model.nearest import nearest
from tui.store.files import MAX_BYTES, InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from io import BufferedReader

_PROGRAM = "git"
_SECONDS = 60  # for a question that git answers from its tables
# A repository's configuration may name programs to run: monitors, hooks, pagers, verifiers of signatures.
_SAFE = (
    "--no-pager", "--no-optional-locks", "--literal-pathspecs",
    "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "log.showSignature=false",
    "-c", "core.quotePath=false", "-c", "i18n.logOutputEncoding=UTF-8", "-c", "diff.orderFile=/dev/null",
)  # fmt: skip
# Of the environment, what says where to look for repositories and settings; not which repository: a hook sets that
# to its own, and the base may lie in another.
_KEPT = (
    "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM",
    "GIT_CONFIG_NOSYSTEM", "GIT_EXEC_PATH",
)  # fmt: skip
# No question is asked of a person, and none of a network: GIT_ALLOW_PROTOCOL names no protocol there is.
_SET = {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none"}


class GitError(InputError):
    """What git cannot give: exit 3."""


class RevisionError(Exception):
    """A revision there is not: its message names the nearest."""


class Repository:
    """The repository a folder lies in. Raises GitError where there is none, or no git."""

    def __init__(self, folder: str) -> None:
        self.top = folder
        try:
            self.top = os.fsdecode(self.run("rev-parse", "--show-toplevel")).removesuffix("\n")
        except GitError as error:
            if "not a git repository" in str(error):
                raise GitError(f"{folder}: lies in no git repository; 'git init' begins one") from None
            if "dubious ownership" in str(error):
                raise GitError(
                    f"{folder}: git does not read a repository of another user; 'git help config' on safe.directory"
                ) from None
            raise

    def run(self, *words: str, given: bytes = b"") -> bytes:
        """Return what git prints. Raises GitError."""
        try:
            done = subprocess.run(  # noqa: S603  (no shell, a list of ours)
                self._command(words),
                input=given, capture_output=True, env=_environment(), timeout=_SECONDS, check=False,
            )  # fmt: skip
        except (OSError, subprocess.TimeoutExpired) as error:
            raise _failed(error) from None
        if done.returncode:
            raise GitError(_said(done.stderr))
        return done.stdout

    def open(self, *words: str) -> subprocess.Popen[bytes]:
        """Start git, to be asked or read bit by bit. Raises GitError."""
        pipe = subprocess.PIPE
        try:
            return subprocess.Popen(  # noqa: S603  (the same)
                self._command(words), stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env=_environment()
            )
        except OSError as error:
            raise _failed(error) from None

    def tokens(self, *words: str) -> Iterator[str]:
        """Yield what git prints as it comes, cut at NUL. Raises GitError."""
        process, rest = self.open(*words), b""
        try:
            while chunk := _out(process).read1(1 << 16):
                *whole, rest = (rest + chunk).split(b"\0")
                yield from map(os.fsdecode, whole)
            yield os.fsdecode(rest)
            if process.wait():
                raise GitError(f"git {words[0]} broke off; 'git fsck' looks for damage in the repository")
        finally:
            close(process)

    def commit(self, revision: str) -> str:
        """Return a commit's id. Raises RevisionError, or GitError where a shallow clone may lack it."""
        if revision and not revision.startswith("-") and revision.isprintable():
            try:
                return self.run("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").decode().strip()
            except GitError:
                pass
        if self.shallow:
            raise GitError(f"there is no revision '{revision}' in this shallow clone; 'git fetch --unshallow' gets all")
        if not self.refs:
            raise GitError(f"{self.top}: nothing is committed yet")
        near = nearest(revision, self.refs)
        raise RevisionError(
            f"there is no revision '{revision}'; " + (f"did you mean '{near}'?" if near else "'git log' lists them")
        )

    @property
    def refs(self) -> list[str]:
        """The names of branches and tags."""
        return os.fsdecode(self.run("for-each-ref", "--format=%(refname:short)")).split()

    @property
    def shallow(self) -> set[str]:
        """The commits at which a shallow clone ends; empty for a whole one."""
        path = os.fsdecode(self.run("rev-parse", "--git-path", "shallow")).removesuffix("\n")
        try:
            with open(os.path.join(self.top, path), encoding="ascii") as stream:
                return set(stream.read().split())
        except OSError:
            return set()

    def inside(self, path: str) -> str:
        """Return a path as git names it. Raises GitError for one that lies elsewhere."""
        found = os.path.relpath(os.path.realpath(path), os.path.realpath(self.top))
        if found == ".." or found.startswith(f"..{os.sep}"):
            raise GitError(f"{path}: does not lie in the repository {self.top}")
        return found.replace(os.sep, "/")

    def keeps(self, path: str) -> bool:
        """Return whether git keeps a file, committed or about to be. Raises GitError."""
        return bool(self.run("ls-files", "-z", "--cached", "--", self.inside(path)))

    def _command(self, words: Sequence[str]) -> list[str]:
        return [_PROGRAM, *_SAFE, "-C", self.top, *words]


class Blobs:
    """The contents of files by their git id, from one process."""

    def __init__(self, repository: Repository) -> None:
        self._process = repository.open("cat-file", "--batch")
        self._last: dict[str, bytes] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        close(self._process)

    def read(self, name: str) -> bytes:
        """Return a file's bytes. Raises GitError. The last few are kept: a commit ends what the next began with."""
        if name not in self._last:
            while len(self._last) >= 4:  # noqa: PLR2004  (files of one commit, as a rule)
                self._last.pop(next(iter(self._last)))
            self._last[name] = self._read(name)
        return self._last[name]

    def _read(self, name: str) -> bytes:
        asked, out = self._process.stdin, _out(self._process)
        # A git that is gone answers nothing; its pipe is none of the output's.
        with contextlib.suppress(OSError):
            if asked is not None:
                asked.write(f"{name}\n".encode())
                asked.flush()
        head = out.readline().split()
        if len(head) != 3 or not head[2].isdigit():  # noqa: PLR2004  (id, type, size)
            raise GitError(f"the repository lacks {name}; a partial clone must be fetched whole first")
        if int(head[2]) > MAX_BYTES:
            raise GitError(f"{name}: is larger than {MAX_BYTES >> 20} MB")
        data = out.read(int(head[2]))
        out.read(1)
        return data


def close(process: subprocess.Popen[bytes]) -> None:
    """End a process of ours that is read no more."""
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with contextlib.suppress(OSError):
                stream.close()
    process.terminate()
    process.wait()


def _out(process: subprocess.Popen[bytes]) -> BufferedReader:
    return cast("BufferedReader", process.stdout)


def _environment() -> dict[str, str]:
    own = {key: value for key, value in os.environ.items() if not key.startswith("GIT_") or key in _KEPT}
    return own | _SET


def _failed(error: Exception) -> GitError:
    if isinstance(error, FileNotFoundError):
        return GitError("the program git is not there; install it to see what changed")
    if isinstance(error, subprocess.TimeoutExpired):
        return GitError(f"git gives no answer within {_SECONDS} seconds")
    return GitError(f"git: {error}")


def _said(words: bytes) -> str:
    """Return the first line of git's own error."""
    lines = words.decode("utf-8", "replace").splitlines() or ["gives no answer"]
    return f"git: {lines[0].removeprefix('fatal: ')}"
