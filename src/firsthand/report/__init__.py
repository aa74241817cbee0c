"""How a brief is told: as text, Markdown, JSON, or one HTML file to forward; it knows no database and no page."""

from firsthand.report.as_html import as_html
from firsthand.report.as_json import as_json, from_json
from firsthand.report.as_markdown import as_markdown
from firsthand.report.as_text import as_text

__all__ = ["as_html", "as_json", "as_markdown", "as_text", "from_json"]
