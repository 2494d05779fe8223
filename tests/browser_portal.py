"""The portal's pages in headless Chromium: light, dark, 375 px wide, with and without a file.

    python3 tests/browser_portal.py          (needs `selenium` from PyPI)

Debian's chromium and chromium-driver are installed where they are missing and this is root. Any
console message, CSP violation, request elsewhere or sideways scrolling fails. The pictures go to
the directory CARO_PICTURES, or to a new one; look at them.
"""
from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from selenium import webdriver  # noqa: E402
from selenium.common.exceptions import WebDriverException  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.support.ui import WebDriverWait  # noqa: E402

from caro_telemetry.portal import server  # noqa: E402
from tests.portal_support import PortalTest, day, fleet  # noqa: E402

FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--hide-scrollbars",
)
PICTURES = Path(os.environ.get("CARO_PICTURES") or tempfile.mkdtemp(prefix="caro-pictures-"))
WATCH = """window.violations = [];
addEventListener("securitypolicyviolation", event => violations.push(event.violatedDirective));"""


def install() -> None:
    """Debian's browser and its driver, where they are missing."""
    if not (shutil.which("chromium") and shutil.which("chromedriver")):
        environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "-qq", "update"], check=True, env=environ)
        subprocess.run(["apt-get", "-qq", "-y", "install", "chromium", "chromium-driver"],
                       check=True, env=environ, stdout=subprocess.DEVNULL)


class Pages(PortalTest):
    driver: Any

    @classmethod
    def setUpClass(cls) -> None:
        PICTURES.mkdir(parents=True, exist_ok=True)
        profile = tempfile.TemporaryDirectory()
        cls.addClassCleanup(profile.cleanup)
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium") or ""
        for flag in (*FLAGS, f"--user-data-dir={profile.name}"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        cls.driver = webdriver.Chrome(
            options, webdriver.ChromeService(shutil.which("chromedriver") or ""))
        cls.addClassCleanup(cls.driver.quit)
        cls.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})

    def setUp(self) -> None:
        super().setUp()
        self.driver.get_log("performance")  # what the browser itself opened when it began
        self.server = server.Server(self.portal, "127.0.0.1", 0)
        thread = threading.Thread(target=self.server.serve_forever, args=(0.02,))
        thread.start()
        self.addCleanup(self.rest)
        self.addCleanup(thread.join)
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)

    def fill(self) -> None:
        self.post_all(fleet(4, 150, [day(ago) for ago in range(2, 40) if ago % 11]))
        self.pass_days(1)

    def look(self, path: str, name: str, width: int = 1280, scheme: str = "light") -> None:
        """Opens a page, checks it, and takes a picture of its whole length."""
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-color-scheme", "value": scheme}]})
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600})
        if path:
            self.driver.get(self.server.url + path)
        self.check(width)
        picture = self.driver.execute_cdp_cmd("Page.captureScreenshot", {
            "captureBeyondViewport": True, "format": "png"})
        self.assertEqual(scheme == "dark", self.driver.execute_script(
            "return matchMedia('(prefers-color-scheme: dark)').matches"))
        (PICTURES / f"{name}.png").write_bytes(base64.b64decode(picture["data"]))

    def submit(self) -> None:
        """Sends the form, and waits for the page that answers: a click may return before."""
        self.driver.execute_script("window.left = true")
        self.driver.find_element(By.TAG_NAME, "button").click()
        # Between two pages the driver's own words for "not yet" differ from version to version.
        WebDriverWait(self.driver, 30, ignored_exceptions=[WebDriverException]).until(
            lambda driver: driver.execute_script(
                "return !window.left && document.readyState === 'complete'"))

    def check(self, width: int) -> None:
        self.assertEqual([], self.driver.get_log("browser"))
        self.assertEqual([], self.driver.execute_script("return window.violations"))
        self.assertEqual(width, self.driver.execute_script(
            "return Math.max(innerWidth, document.documentElement.scrollWidth)"))
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                self.assertTrue(message["params"]["request"]["url"].startswith(self.server.url))
        small = self.driver.execute_script(
            "return [...document.querySelectorAll('svg text')].map(text =>"
            " text.getBoundingClientRect()).filter(box => box.height < 10"
            " || box.right > innerWidth || box.left < 0).length")
        self.assertEqual(0, small, "text in charts that is too small or cut off")

    def test_the_dashboard_light_dark_and_narrow(self) -> None:
        self.fill()
        for scheme in ("light", "dark"):
            for width in (1280, 375):
                self.look("?days=30", f"dashboard-{scheme}-{width}", width, scheme)
        self.look("?days=90", "dashboard-90-days")
        self.look("?days=7", "dashboard-7-days-375", 375)

    def test_the_empty_dashboard(self) -> None:
        self.look("?days=7", "dashboard-empty")

    def test_tables_open_without_a_script(self) -> None:
        self.fill()
        self.look("?days=7", "before")
        summary = self.driver.find_element(By.CSS_SELECTOR, "#errors summary")
        table = self.driver.find_element(By.CSS_SELECTOR, "#errors table")
        self.assertFalse(table.is_displayed())
        summary.click()
        self.assertTrue(table.is_displayed())
        self.check(1280)

    def test_an_export_is_chosen_and_its_result_shown(self) -> None:
        made = fleet(2, 9, [day(2)])
        export = self.home / "export.json"
        export.write_text(json.dumps([*made, {**made[0], "id": "x"}]))
        for width, scheme in ((1280, "light"), (375, "dark")):
            self.look("upload", f"upload-{scheme}-{width}", width, scheme)
            self.driver.find_element(By.NAME, "file").send_keys(str(export))
            self.submit()
            self.look("", f"upload-result-{scheme}-{width}", width, scheme)
        self.assertIn(f"{len(made)} were here already",
                      self.driver.find_element(By.TAG_NAME, "main").text)

    def test_a_file_that_is_dropped_is_taken(self) -> None:
        made = fleet(2, 9, [day(2)])
        self.look("upload", "upload")
        self.driver.execute_script(
            "const data = new DataTransfer(); data.items.add(new File([arguments[0]], 'a.json'));"
            "document.querySelector('[name=file]').files = data.files", json.dumps(made))
        self.submit()
        self.assertIn(f"{len(made)} events accepted",
                      self.driver.find_element(By.TAG_NAME, "main").text)


if __name__ == "__main__":
    install()
    print(f"pictures: {PICTURES}")
    unittest.main()
