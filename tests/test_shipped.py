"""Where shipped files are found: in a wheel, an editable install and a checkout."""

import os
import shutil
import subprocess
import sys

import pytest

from tui import shipped


def ask(root, name):
    """Ask a copy of the package laid out under a root for the path of a shipped file."""
    code = f"from tui import shipped; print(shipped.path({name!r}))"
    env = {**os.environ, "PYTHONPATH": str(root)}
    return subprocess.run(
        [sys.executable, "-c", code], env=env, cwd=root, capture_output=True, text=True, check=True
    ).stdout.strip()


@pytest.fixture
def package(tmp_path):
    folder = tmp_path / "site" / "tui"
    folder.mkdir(parents=True)
    (folder / "__init__.py").touch()
    shutil.copy(shipped.__file__, folder / "shipped.py")
    return folder


@pytest.mark.parametrize("name", ["facts.toml", "themes"])
def test_a_wheel_keeps_them_in_the_package(package, name):
    (package / "shipped" / "themes").mkdir(parents=True)
    (package / "shipped" / "facts.toml").touch()
    (package.parent / "facts.toml").touch()  # of somebody else, beside the package

    assert ask(package.parent, name) == str(package / "shipped" / name)


@pytest.mark.parametrize("name", ["facts.toml", "themes"])
def test_a_checkout_keeps_them_beside_the_package(package, name):
    assert ask(package.parent, name) == str(package.parent / name)


def test_this_checkout_has_its_themes():
    assert os.path.isfile(os.path.join(shipped.path("themes"), "harbour.toml"))


def test_the_module_costs_no_import():
    code = "import sys; before = set(sys.modules); import tui.shipped; print(*set(sys.modules) - before)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert set(loaded.split()) == {"tui", "tui.shipped"}
