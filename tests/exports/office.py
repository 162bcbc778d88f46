"""LibreOffice, as somebody who opens a file with it."""

import shutil
import subprocess
from pathlib import Path


def to_pdf(file: Path, into: Path) -> Path:
    """Converts a document; fails if LibreOffice is not there or cannot open it."""
    office = shutil.which("soffice")
    assert office is not None, "LibreOffice is needed: apt-get install libreoffice-writer"
    profile = f"-env:UserInstallation=file://{into}/profile"
    subprocess.run(
        [office, "--headless", profile, "--convert-to", "pdf", "--outdir", str(into), str(file)],
        check=True, capture_output=True, timeout=110,
    )  # fmt: skip
    made = into / f"{file.stem}.pdf"
    assert made.exists(), "it could not be opened"
    return made
