import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readCsv } from "../src/hosts/file/csv";
import { cellName, KIND, recognise, relate, type Sheet } from "../src/core";
import { add, claimsOf, filledCells, type Claims } from "./claims";

/** Accuracy of relations on tables whose readers wrote down every sum, ratio, average and change; strict: operator, target and operands. */

interface Gold {
  readonly origin: string;
  readonly aggregations: readonly {
    readonly operator: string;
    readonly target: string;
    readonly operands: readonly string[];
  }[];
}

const folder = join(process.env.CORPUS ?? "../shared/corpus", "aggregations");
const [, , only = "", listed = "0"] = process.argv;

const places = (value: number): number => Math.min(5, String(value).split(".")[1]?.length ?? 0);

/** Whether a line of the gold holds by its own figures, rounded as they stand; a reader may also write down what should have held. */
function holds(
  { operator, target, operands }: Gold["aggregations"][number],
  valueAt: (cell: string) => number | undefined,
): boolean {
  const actual = valueAt(target);
  const values = operands.flatMap(cell => valueAt(cell) ?? []);
  const [first = NaN, second = NaN] = values;
  if (actual === undefined || values.length === 0) return false;
  const sum = values.reduce((all, value) => all + value, 0);
  const last = 10 ** -Math.max(places(actual), ...(operator === "Sum" ? values.map(places) : []));
  if (operator === "Sum") return Math.abs(sum - actual) <= (last * (values.length + 1)) / 2 + 1e-6;
  const ways =
    operator === "Average"
      ? [sum / values.length]
      : operator === "Division"
        ? [first / second]
        : [(second - first) / first];
  return [1, 100].some(scale => ways.some(way => Math.abs(way * scale - actual) <= last));
}

/** The numbers of a sheet by the names of their cells. */
function numbersOf(sheet: Sheet): ReadonlyMap<string, number> {
  const { rowStart, column, kind, number } = sheet.cells;
  const found = new Map<string, number>();
  for (let r = 0; r < sheet.rows; r++)
    for (let i = rowStart[r]!; i < rowStart[r + 1]!; i++)
      if (kind[i] === KIND.number) found.set(cellName(r, column[i]!), number[i]!);
  return found;
}

interface Tally {
  hit: number;
  missed: number;
  wrong: number;
}
const ratio = (a: number, b: number): number => (b === 0 ? 0 : a / b);
const f1 = (t: Tally): number => ratio(2 * t.hit, 2 * t.hit + t.missed + t.wrong);

function main(): void {
  if (!existsSync(folder)) return void process.stdout.write(`aggregations: no corpus at ${folder}, skipped\n`);
  const gold = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")) as Record<string, Gold>;
  const all = new Map<string, Tally>();
  const perFile: number[] = [];
  let silent = 0;
  let sound = 0;
  let lines = 0;
  let without = 0;
  let slowest = { file: "", ms: 0 };
  const worst: { file: string; loss: number; line: string }[] = [];
  for (const [file, { aggregations }] of Object.entries(gold)) {
    if (only !== "" && !only.split(",").includes(basename(file, ".csv"))) continue;
    const workbook = readCsv(readFileSync(join(folder, file)), file);
    const sheet = workbook.sheets[0]!;
    const begun = performance.now();
    const basis = process.env.BASIS?.split(",");
    const relations = relate(workbook, recognise(workbook)).filter(one => !basis || basis.includes(one.basis));
    const ms = performance.now() - begun;
    if (ms > slowest.ms) slowest = { file, ms };
    const filled = filledCells(sheet);
    const claims = claimsOf(relations, filled);
    const value = numbersOf(sheet);
    lines += aggregations.length;
    sound += aggregations.filter(one => holds(one, cell => value.get(cell))).length;
    const wanted: Claims = new Map();
    for (const one of aggregations)
      add(
        wanted,
        one.operator,
        one.target,
        one.operands.filter(cell => filled.has(cell)),
      );
    const own: Tally = { hit: 0, missed: 0, wrong: 0 };
    const note = (key: string, kind: keyof Tally, set: string): void => {
      const operator = key.split(" ")[0]!;
      const tally = all.get(operator) ?? { hit: 0, missed: 0, wrong: 0 };
      all.set(operator, tally);
      tally[kind]++;
      own[kind]++;
      if (kind !== "hit" && own[kind] <= Number(listed)) process.stdout.write(`  ${file} ${kind} ${key} <- ${set}\n`);
    };
    for (const [key, sets] of wanted)
      for (const set of sets) note(key, claims.get(key)?.has(set) ? "hit" : "missed", set);
    for (const [key, sets] of claims) for (const set of sets) if (!wanted.get(key)?.has(set)) note(key, "wrong", set);
    if (aggregations.length === 0) {
      without++;
      if (own.wrong === 0) silent++;
    } else perFile.push(f1(own));
    worst.push({
      file,
      loss: own.missed + own.wrong,
      line: `${file} hit ${own.hit} missed ${own.missed} wrong ${own.wrong} ms ${ms.toFixed(0)}`,
    });
  }
  const total: Tally = { hit: 0, missed: 0, wrong: 0 };
  for (const [operator, tally] of [...all, ["ALL", total] as const]) {
    if (operator !== "ALL") for (const kind of ["hit", "missed", "wrong"] as const) total[kind] += tally[kind];
    const p = ratio(tally.hit, tally.hit + tally.wrong);
    const r = ratio(tally.hit, tally.hit + tally.missed);
    process.stdout.write(
      `${operator.padEnd(16)} P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${f1(tally).toFixed(3)}  ${JSON.stringify(tally)}\n`,
    );
  }
  const mean = ratio(
    perFile.reduce((a, b) => a + b, 0),
    perFile.length,
  );
  process.stdout.write(
    `per-file macro F1 ${mean.toFixed(3)}; silent ${silent} of ${without}; slowest ${slowest.file} ${slowest.ms.toFixed(0)} ms\n`,
  );
  process.stdout.write(
    `lines of the gold that hold by their own figures: ${sound} of ${lines}; recall beyond ${ratio(sound, lines).toFixed(3)} is guessing\n`,
  );
  worst.sort((a, b) => b.loss - a.loss);
  if (process.env.WORST)
    for (const { line } of worst.slice(0, Number(process.env.WORST))) process.stdout.write(line + "\n");
}

main();
