import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const newest = path => {
  const found = statSync(path);
  return found.isDirectory() ? Math.max(0, ...readdirSync(path).map(name => newest(join(path, name)))) : found.mtimeMs;
};

/** Builds dist unless it is newer than everything it is made from. */
export function buildIfStale() {
  const made = ["dist/cli/ziping.mjs", "dist/web/workbench.html"];
  const from = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"].filter(path =>
    existsSync(path),
  );
  const fresh =
    made.every(path => existsSync(path)) &&
    Math.min(...made.map(path => statSync(path).mtimeMs)) > Math.max(...from.map(newest));
  if (fresh) return;
  const { status } = spawnSync("npm", ["run", "--silent", "build"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
}
