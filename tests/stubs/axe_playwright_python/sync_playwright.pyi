# The part of axe-playwright-python that is used here; it has no type hints of its own.
from typing import Any

from playwright.sync_api import Page

class AxeResults:
    response: dict[str, Any]

class Axe:
    def run(self, page: Page, context: str | None = None, options: dict[str, object] | None = None) -> AxeResults: ...
