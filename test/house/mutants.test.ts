import { readFileSync } from "node:fs";

interface Fault {
  readonly file: string;
  readonly says: string;
  readonly from: string;
  readonly to: string;
}

const faults = JSON.parse(readFileSync("scripts/mutants.json", "utf8")) as readonly Fault[];

test("every fault of the list can be put into the sources as they stand", () => {
  expect(faults.length).toBeGreaterThan(30);
  const found = faults.map(({ file, from }) => readFileSync(`src/hosts/excel/${file}`, "utf8").split(from).length - 1);
  expect(faults.filter((_, i) => found[i] !== 1).map(({ says }) => says)).toEqual([]);
  expect(faults.filter(({ from, to }) => from === to)).toEqual([]);
});
