// node scripts/mutants.mjs [number | from-to]…: puts each small fault of scripts/mutants.json into hosts/excel, one at a time, and runs the tests of that
// folder: every fault must make one fail. `by` names the test that noticed it last, which is run first. Run it in a copy of the repository: it edits
// the sources, and where it is killed midway the fault stays until `git checkout src/hosts/excel`. It does not start where that folder has changes of
// its own.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const FOLDER = "src/hosts/excel/";
const faults = JSON.parse(readFileSync(new URL("mutants.json", import.meta.url), "utf8"));
const ranges = process.argv.slice(2).map(text => text.split("-").map(Number));
const chosen = number => ranges.length === 0 || ranges.some(([from, to = from]) => number >= from && number <= to);

const { status, stdout } = spawnSync("git", ["status", "--porcelain", "--", FOLDER], { encoding: "utf8" });
if (status !== 0 || stdout !== "") {
  console.error(`${FOLDER} has changes that are not committed: nothing was done`);
  process.exit(2);
}

/** The test that fails; undefined where none does, or where they took too long to tell: a fault that only makes tests slow is not called noticed. */
function failing(tests) {
  const jest = ["node_modules/jest/bin/jest.js", tests, "--selectProjects", "core", "--bail", "--silent", "-i"];
  const run = spawnSync(process.execPath, jest, { encoding: "utf8", timeout: 900_000 });
  if (run.error || run.status === 0) return undefined;
  return /^FAIL core test\/hosts\/excel\/([\w-]+)\.test\.ts/m.exec(run.stderr)?.[1] ?? "a file that does not load";
}

/** The quick tests first: they notice most. */
const SLOW = "many-reports|round-trips|safety";
const noticing = by =>
  (by && failing(`test/hosts/excel/${by}\\.test`)) ??
  failing(`test/hosts/excel/(?!${SLOW})`) ??
  failing(`test/hosts/excel/(${SLOW})`);

// Tests that fail without a fault would notice every one.
if (noticing() !== undefined) {
  console.error("the tests do not pass as the sources stand: nothing was done");
  process.exit(2);
}

const missed = [];
let tried = 0;
for (const [number, { file, says, from: before, to: after, by }] of faults.entries()) {
  if (!chosen(number)) continue;
  tried++;
  const path = FOLDER + file;
  const original = readFileSync(path, "utf8");
  try {
    writeFileSync(
      path,
      original.replace(before, () => after),
    );
    const found = noticing(by);
    console.log(`${found ? "noticed" : "MISSED "} ${number} ${file}: ${says}${found ? ` (${found})` : ""}`);
    if (!found) missed.push(`${file}: ${says}`);
  } finally {
    writeFileSync(path, original);
  }
}
console.log(`${tried - missed.length} noticed, ${missed.length} missed`);
for (const one of missed) console.log(`  ${one}`);
process.exitCode = missed.length > 0 ? 1 : 0;
