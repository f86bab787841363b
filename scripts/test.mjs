// npm test: builds, finds or installs a browser, then runs every test; LibreOffice checks run where it is installed.
import { spawnSync } from "node:child_process";
import { buildIfStale } from "./build-if-stale.mjs";
import { findChromium, installPackages } from "./chromium.mjs";

const NEEDED = ["chromium", "fonts-noto-cjk"];

if (!findChromium() && !installPackages(NEEDED)) {
  console.error(
    `浏览器测试需要 Chromium、Chrome 或 Edge · the browser tests need Chromium, Chrome or Edge: sudo apt-get install ${NEEDED.join(" ")}`,
  );
  process.exit(1);
}
buildIfStale();
const { status } = spawnSync(process.execPath, ["node_modules/jest/bin/jest.js", ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exit(status ?? 1);
