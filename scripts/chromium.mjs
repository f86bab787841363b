import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "msedge",
];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const runs = path => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first program of these names on the PATH, or undefined. */
export const onPath = names =>
  names.flatMap(name => (process.env.PATH ?? "").split(delimiter).map(folder => join(folder, name))).find(runs);

/** The path of a Chromium, Chrome or Edge on this machine (ZIPING_CHROMIUM says another), or undefined. */
export const findChromium = () => process.env.ZIPING_CHROMIUM ?? onPath(NAMES) ?? PLACES.find(runs);

/** Arguments with which a browser starts on a closed network, as root or not, and asks nobody anything. */
export const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Installs Debian packages where this user may; says whether it did. */
export function installPackages(packages) {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !onPath(["apt-get"])) return false;
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = args =>
    spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env: environment }).status === 0;
  return run(["update", "-qq"]) && run(["install", "-y", "-qq", "--no-install-recommends", ...packages]);
}
