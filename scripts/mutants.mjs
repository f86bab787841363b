// node scripts/mutants.mjs [from] [to]: puts each small fault of scripts/mutants.json into hosts/excel, one at a time, and runs the tests of that
// folder: every fault must make one fail. Takes about ten seconds a fault; the files are put back whatever happens.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const FOLDER = "src/hosts/excel/";
const faults = JSON.parse(readFileSync(new URL("mutants.json", import.meta.url), "utf8"));
const [from = 0, to = faults.length] = process.argv.slice(2).map(Number);

/** Runs the quick tests first: they notice most. */
const noticed = () =>
  ["test/hosts/excel/(contract|reading|settle|as-text)", "test/hosts/excel/(round-trips|safety)"].some(
    tests =>
      spawnSync(
        process.execPath,
        ["node_modules/jest/bin/jest.js", tests, "--selectProjects", "core", "--bail", "--silent"],
        {
          stdio: "ignore",
          timeout: 240_000,
        },
      ).status !== 0,
  );

const missed = [];
for (const [number, { file, says, from: before, to: after }] of faults.entries()) {
  if (number < from || number >= to) continue;
  const path = FOLDER + file;
  const original = readFileSync(path, "utf8");
  if (original.split(before).length !== 2) {
    missed.push(`${file}: ${says}: does not stand there once`);
    continue;
  }
  try {
    writeFileSync(
      path,
      original.replace(before, () => after),
    );
    const found = noticed();
    console.log(`${found ? "noticed" : "MISSED "} ${number} ${file}: ${says}`);
    if (!found) missed.push(`${file}: ${says}`);
  } finally {
    writeFileSync(path, original);
  }
}
console.log(`${Math.min(to, faults.length) - from - missed.length} noticed, ${missed.length} missed`);
for (const one of missed) console.log(`  ${one}`);
process.exitCode = missed.length > 0 ? 1 : 0;
