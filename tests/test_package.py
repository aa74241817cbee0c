"""What is installed elsewhere holds all it needs."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

PROJECT = Path(__file__).parent.parent
NEEDED = (
    "firsthand/analysis/meaning/model/",
    "firsthand/analysis/statement/words/",
    "firsthand/demo/verbatims.csv.gz",
    "firsthand/demo/company.toml",
    "firsthand/report/templates/report/page.html.jinja",
    "firsthand/report/static/report/brief.css",
    "firsthand/web/static/web/fonts/",
    "firsthand/web/templates/web/base.html.jinja",
    "firsthand/py.typed",
)


def test_a_wheel_holds_everything_that_is_read_at_run_time(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(PROJECT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    names = ZipFile(wheel).namelist()
    for needed in NEEDED:
        assert any(name.startswith(needed) for name in names), needed
    packaged = {name for name in names if name.startswith("firsthand/")}
    source = PROJECT / "src"
    there = {
        str(path.relative_to(source)) for path in (source / "firsthand").rglob("*") if path.is_file() and _ships(path)
    }
    assert there == packaged


def _ships(path: Path) -> bool:
    return "__pycache__" not in path.parts and not path.name.startswith(".")


def test_the_walls_between_the_layers_stand() -> None:
    done = subprocess.run([Path(sys.executable).parent / "lint-imports"], cwd=PROJECT, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode()
