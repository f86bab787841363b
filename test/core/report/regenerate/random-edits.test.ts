import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeParagraph } from "../../../../src/commands/edit-paragraph";
import { previewReports } from "../../../../src/commands/preview-reports";
import { writeReports } from "../../../../src/commands/write-reports";
import {
  formulaAt,
  cellArea,
  positionOf,
  sheetNamed,
  spansText,
  valueAt,
  type Layout,
  type Sheet,
  type SheetPlan,
  type Span,
  type Workbook,
} from "../../../../src/core";
import { formulaMoved } from "../../../../src/core/workbook/formula";
import { fileHost, type FileHost } from "../../../../src/hosts/file/file-host";
import { workbookFile } from "../../../../src/hosts/file/new-workbook";
import type { Work } from "../../../../src/hosts/host";
import { twoProjects } from "../samples";

const work: Work = { progress: () => {}, signal: new AbortController().signal };
const WHOLE = { kind: "workbook" } as const;
const PROJECT = "大厅运行管理费";
const MARK = `report:${PROJECT}`;

/** A cell as it is typed and moved: its relative formula remembers where it stood. */
interface Typed {
  readonly value: string | number | null;
  readonly formula?: string;
  readonly row: number;
}
type Grid = (Typed | undefined)[][];

/** What the user did in one step; numbers choose rows and places, whatever the sheet's size. */
type Step =
  | { readonly do: (typeof AT_ROW)[number]; readonly row: number; readonly at: number }
  | { readonly do: "pane"; readonly how: (typeof IN_PANE)[number]; readonly row: number; readonly at: number }
  | { readonly do: "sort" }
  | { readonly do: "sort-text" }
  | { readonly do: "rename" }
  | { readonly do: "regenerate" }
  | { readonly do: "ledger"; readonly cents: number };
const AT_ROW = ["retype", "tweak", "insert", "quote", "overtype", "beside", "delete", "copy", "move"] as const;

/** What is done to a paragraph in the pane: words typed, a line begun, a piece taken out, a figure put in once more. */
const IN_PANE = ["words", "line", "cut", "figure"] as const;

const some = { row: fc.nat(60), at: fc.nat(200) };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom(...AT_ROW, "tweak"), ...some }),
  fc.record({ do: fc.constant("pane" as const), how: fc.constantFrom(...IN_PANE), ...some }),
  fc.constantFrom<Step>({ do: "sort" }, { do: "sort-text" }, { do: "rename" }, { do: "regenerate" }),
  fc.record({ do: fc.constant("ledger" as const), cents: fc.integer({ min: 10_000_001, max: 89_999_999 }) }),
);

/** Words that stand nowhere else, without a digit, so that no number is made of them. */
const marker = (count: number): string =>
  `〈${[...String(count)].map(digit => "子丑寅卯辰巳午未申酉"[Number(digit)]).join("")}〉`;

const reportOf = (workbook: Workbook): Sheet => workbook.sheets.find(sheet => sheet.own === MARK)!;

function gridOf(workbook: Workbook, sheet: Sheet): Grid {
  return Array.from({ length: sheet.rows }, (_, row) =>
    Array.from({ length: sheet.columns }, (_, column): Typed | undefined => {
      const at = positionOf(sheet, row, column);
      if (at < 0) return undefined;
      const formula = sheet.cells.formula[at]!;
      return {
        value: valueAt(workbook, sheet.cells, at) as string | number | null,
        row,
        ...(formula > 0 ? { formula: workbook.formulas[formula - 1]! } : {}),
      };
    }),
  );
}

/** The sheet as the user left it, saved. */
const saved = (name: string, grid: Grid, plan: Partial<SheetPlan> = {}): SheetPlan => ({
  name,
  mark: MARK,
  cells: grid.flatMap((cells, row) =>
    Array.from(cells ?? [], cell => cell).flatMap((cell, column) =>
      cell
        ? [
            {
              row,
              column,
              value: cell.value,
              ...(cell.formula === undefined
                ? {}
                : { formula: formulaMoved(cell.formula, { row: cell.row, column }, { row, column }) }),
              look: 0,
            },
          ]
        : [],
    ),
  ),
  looks: [{}],
  merges: [],
  columnWidths: [80, 1, 8],
  hiddenColumns: [2],
  rowHeights: [],
  print: {
    area: { sheet: name, top: 0, left: 0, bottom: grid.length, right: 1 },
    paper: "A4",
    orientation: "portrait",
    margins: { top: 1, bottom: 1, left: 1, right: 1 },
    breaks: [],
  },
  ...plan,
});

const textOf = (cells: Grid[number] | undefined): string => String(cells?.[0]?.value ?? "");

/** 支出 and 剩余 as the summary has them. */
function fundsIn(workbook: Workbook): readonly string[] {
  const summary = sheetNamed(workbook, "资金汇总")!;
  return [4, 5].map(column => String(valueAt(workbook, summary.cells, positionOf(summary, 3, column))));
}

/** Everything that happened to one file. */
class Story {
  readonly alive = new Set<string>();
  /** What the report ever showed of 支出 and 剩余: a number that it never showed is nobody's old figure. */
  readonly spent = new Set<string>();
  readonly left = new Set<string>();
  layout: Layout | undefined;
  private count = 0;
  private names = 0;
  constructor(private host: FileHost) {}

  async regenerate(): Promise<void> {
    const preview = await previewReports(this.host, {}, work);
    this.layout = await writeReports(this.host, preview, [PROJECT], work);
    const [spent, left] = fundsIn(preview.workbook);
    this.spent.add(spent!);
    this.left.add(left!);
  }

  private fresh(): string {
    const words = marker(++this.count);
    this.alive.add(words);
    return words;
  }

  /** Words that go with a row that the user herself takes away, unless they stand elsewhere too. */
  private async forget(grid: Grid): Promise<void> {
    const all = grid
      .flatMap(cells => Array.from(cells ?? [], cell => String(cell?.value ?? "")).filter((_, at) => at !== 2))
      .join("");
    for (const words of this.alive) if (!all.includes(words)) this.alive.delete(words);
  }

  async take(one: Step): Promise<void> {
    if (one.do === "regenerate") return this.regenerate();
    if (one.do === "rename") return this.rename();
    if (one.do === "ledger") return this.ledger(one.cents);
    if (one.do === "pane") return this.pane(one);
    const workbook = await this.host.read(WHOLE, work);
    const sheet = reportOf(workbook);
    const grid = this.edited(gridOf(workbook, sheet), one);
    await this.forget(grid);
    await this.host.write({ edits: [], sheets: [saved(sheet.name, grid)] }, work);
  }

  private edited(grid: Grid, one: Exclude<Step, { do: "regenerate" | "rename" | "ledger" | "pane" }>): Grid {
    const filled = grid.flatMap((cells, row) => (textOf(cells) === "" ? [] : [row]));
    if (one.do === "sort" || one.do === "sort-text") {
      const rows = filled.map(row => grid[row]!).sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
      if (one.do === "sort") return [...rows, ...grid.filter((_, row) => !filled.includes(row))];
      return grid.map((cells, row) =>
        filled.includes(row) ? [rows[filled.indexOf(row)]![0], ...cells.slice(1)] : cells,
      );
    }
    // The sentence with figures is one of many rows: it gets more than its share.
    const money = filled.filter(at => /\d\.\d/.test(textOf(grid[at])));
    const rows = one.row % 2 === 0 && money.length > 0 ? money : filled;
    const row = rows[one.row % rows.length] ?? 0;
    const text = textOf(grid[row]);
    const type = (words: string, column = 0): Grid =>
      grid.map((cells, at) => (at === row ? Object.assign([...cells], { [column]: { value: words, row } }) : cells));
    switch (one.do) {
      case "retype":
        return type(`${this.fresh()}经费使用规范。`);
      case "tweak": {
        // Never into words of an earlier step, which would no longer be found.
        const places = [...text].length === text.length ? [...Array(text.length + 1).keys()] : [text.length];
        const free = places.filter(at => !/〈[^〉]*$/.test(text.slice(0, at)));
        const at = free[one.at % free.length]!;
        return type(text.slice(0, at) + this.fresh() + text.slice(at));
      }
      case "quote": {
        const quoted = [...this.spent, ...this.left].at(-1 - (one.at % (this.spent.size + this.left.size)))!;
        const words = { value: `${this.fresh()}其中电费和维修费合计${quoted}元。`, row };
        return [...grid.slice(0, row + 1), [words], ...grid.slice(row + 1)];
      }
      case "overtype":
        return type(text.replace(/\d\.\d/, "$&7"));
      case "beside":
        return type(this.fresh(), 9 + (one.at % 3));
      case "insert":
        return [...grid.slice(0, row + 1), [{ value: `${this.fresh()}补充一句。`, row }], ...grid.slice(row + 1)];
      case "delete":
        return grid.filter((_, at) => at !== row);
      case "copy":
        return [...grid.slice(0, row + 1), grid[row]!, ...grid.slice(row + 1)];
      case "move": {
        const rest = grid.filter((_, at) => at !== row);
        const to = one.at % (rest.length + 1);
        return [...rest.slice(0, to), grid[row]!, ...rest.slice(to)];
      }
    }
  }

  private async pane({ how, row, at }: Extract<Step, { do: "pane" }>): Promise<void> {
    const { workbook, reports } = await previewReports(this.host, {}, work);
    const paragraphs = reports[0]!.paragraphs.filter(({ own }) => own?.cell === undefined);
    const money = paragraphs.filter(({ spans }) => spans.some(span => typeof span !== "string" && "figure" in span));
    const from = row % 2 === 0 && money.length > 0 ? money : paragraphs;
    if (from.length === 0) return;
    const { id, spans } = from[row % from.length]!;
    const place = at % (spans.length + 1);
    const put = (...more: readonly Span[]): readonly Span[] => [
      ...spans.slice(0, place),
      ...more,
      ...spans.slice(place),
    ];
    const figure = Object.values(reports[0]!.figures!)[at % 3]!;
    const now =
      how === "words"
        ? put(this.fresh())
        : how === "line"
          ? put(this.fresh(), "\n", this.fresh())
          : how === "figure"
            ? put({ figure, as: { unit: figure.unit, places: 2 } })
            : spans.filter((_, index) => index !== place);
    const { layout } = await writeParagraph(this.host, PROJECT, { id, was: spans, now }, work);
    this.layout = layout;
    const [spent, left] = fundsIn(workbook);
    this.spent.add(spent!);
    this.left.add(left!);
    // Only what she cut out may be gone.
    const cut = spansText(spans.filter(span => !now.includes(span)));
    const after = await this.host.read(WHOLE, work);
    const all = JSON.stringify(gridOf(after, reportOf(after)).map(cells => cells.filter((_, column) => column !== 2)));
    for (const words of this.alive) if (!all.includes(words) && cut.includes(words)) this.alive.delete(words);
    for (const words of this.alive) expect(all).toContain(words);
  }

  private async rename(): Promise<void> {
    const files = unzipSync(this.host.bytes());
    const name = reportOf(await this.host.read(WHOLE, work)).name;
    const xml = strFromU8(files["xl/workbook.xml"]!).replaceAll(name, `报告之${this.names++}-改`);
    this.host = fileHost({ name: "a.xlsx", bytes: zipSync({ ...files, "xl/workbook.xml": strToU8(xml) }) });
  }

  private async ledger(cents: number): Promise<void> {
    const workbook = await this.host.read(WHOLE, work);
    const sheet = sheetNamed(workbook, "资金汇总")!;
    const was = (column: number) => valueAt(workbook, sheet.cells, positionOf(sheet, 3, column));
    const at = (column: number) => cellArea("资金汇总", 3, column);
    const formula = formulaAt(workbook.formulas[sheet.cells.formula[positionOf(sheet, 3, 5)]! - 1]!, 3, 5);
    const [spent, left] = [cents / 100, (90_000_000 - cents) / 100];
    const edits = [
      { at: at(4), was: was(4), value: spent },
      { at: at(5), was: was(5), wasFormula: formula, value: left, formula },
    ];
    await this.host.write({ edits, sheets: [] }, work);
  }

  /** Holds the sheet against what the user wrote, and every number on it against the cells. */
  async check(): Promise<void> {
    const workbook = await this.host.read(WHOLE, work);
    const sheet = reportOf(workbook);
    const grid = gridOf(workbook, sheet);
    const all = grid
      .map(cells =>
        Array.from(cells, cell => String(cell?.value ?? ""))
          .filter((_, at) => at !== 2)
          .join(""),
      )
      .join("");
    for (const words of this.alive) expect(all).toContain(words);
    const doubted = new Set(this.layout!.doubts.map(({ at, text }) => `${at.top} ${text}`));
    const now = fundsIn(workbook);
    grid.forEach((cells, row) => {
      for (const numeral of textOf(cells).match(/\d+\.\d+/g) ?? [])
        if ((this.spent.has(numeral) || this.left.has(numeral)) && !now.includes(numeral))
          expect(doubted).toContain(`${row} ${numeral}`);
    });
    const before = this.host.bytes();
    await this.regenerate();
    expect(Buffer.compare(Buffer.from(this.host.bytes()), Buffer.from(before))).toBe(0);
  }
}

test("whatever the user does to the sheet, no word of hers is lost and no number disagrees unmarked", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async steps => {
      const story = new Story(fileHost({ name: "a.xlsx", bytes: workbookFile(twoProjects()) }));
      await story.regenerate();
      for (const one of steps) await story.take(one);
      await story.regenerate();
      await story.check();
    }),
    { numRuns: 20 },
  );
}, 240_000);
