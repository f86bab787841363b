// npm run samples: makes the sample workbooks in assets/samples and the page that tells of them. The same bytes on every run.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cellName, readArea } from "../src/core/workbook/address";
import { newWorkbook, type NewSheet } from "../src/hosts/file/new-workbook";
import { evaluator } from "./samples/evaluate";
import { factsSheet } from "./samples/facts-sheet";
import { faults, type Fault } from "./samples/faults";
import { indicatorsSheet, quartersSheet, summarySheet } from "./samples/fund-sheets";
import { ledgerSheet } from "./samples/ledger-sheet";
import { serviceSheet } from "./samples/service-sheet";
import { change, LOOKS, type Sketch } from "./samples/sketch";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const NAMES = Object.keys(LOOKS);

function sketches() {
  const { sheet, hall, property } = ledgerSheet();
  const sheets = [
    factsSheet(),
    sheet,
    summarySheet(hall, property),
    quartersSheet(hall),
    serviceSheet(),
    indicatorsSheet(),
  ];
  return { sheets, hall, property };
}

function newSheet(sheet: Sketch, valueOf: ReturnType<typeof evaluator>): NewSheet {
  const area = (text: string) => readArea(text, sheet.name)!;
  const cells = [...sheet.cells].map(([name, { content, look }]) => {
    const { top: row, left: column } = area(name);
    const formula = typeof content === "string" && content.startsWith("=") ? content.slice(1) : undefined;
    return { row, column, value: valueOf(sheet.name, name), formula, look: NAMES.indexOf(look) };
  });
  const heights: (number | undefined)[] = [];
  for (const [row, height] of sheet.heights) heights[row] = height;
  const [bottom, right] = [Math.max(...cells.map(cell => cell.row)), Math.max(...cells.map(cell => cell.column))];
  return {
    name: sheet.name,
    cells,
    looks: Object.values(LOOKS),
    merges: sheet.merges.map(area),
    columnWidths: sheet.widths,
    rowHeights: Array.from(heights),
    print: {
      area: { sheet: sheet.name, top: 0, left: 0, bottom, right },
      paper: "A4",
      orientation: sheet.widths.length > 6 ? "landscape" : "portrait",
      margins: { top: 2, bottom: 2, left: 1.8, right: 1.8 },
      breaks: [],
      footer: "第 &P 页",
      centered: true,
    },
  };
}

const workbook = (sheets: readonly Sketch[]): Uint8Array => {
  const valueOf = evaluator(sheets);
  return newWorkbook(sheets.map(sheet => newSheet(sheet, valueOf)));
};

/** The correct sample adds up to what the unit reported; a slip in its figures must not go unseen. */
function holdFigures(valueOf: ReturnType<typeof evaluator>): void {
  const wanted = [
    ["I5", 785_518.92],
    ["I6", 428_475],
    ["J5", 114_481.08],
    ["J6", 21_525],
    ["H7", 1_350_000],
  ] as const;
  for (const [name, figure] of wanted)
    if (Math.abs((valueOf("资金汇总", name) as number) - figure) > 1e-6)
      throw new Error(`资金汇总!${name} is ${valueOf("资金汇总", name)}, not ${figure}`);
}

function plant(sheets: readonly Sketch[], planted: readonly Fault[]): void {
  for (const { sheet, at: place, changed = place, content } of planted) {
    const { top, left, bottom, right } = readArea(changed, sheet)!;
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) change(sheets, sheet, cellName(row, column), content);
  }
}

const page = (planted: readonly Fault[]): string => `# 示例工作簿 · Sample workbooks

由 \`npm run samples\` 生成，内容不含真实姓名与电话。Made by \`npm run samples\`; no real names or telephone numbers.

- \`assets/samples/样表.xlsx\`：两个项目（大厅运行管理费、物业管理费（保安、保洁））的项目信息、支出台账、资金汇总、季度执行、业务统计、绩效指标，各表相符。
- \`assets/samples/样表-有错.xlsx\`：同一工作簿，埋有下列 ${planted.length} 处错误，每处一种；\`样表-有错.json\` 是同一清单。

| # | 工作表 | 单元格 | 错误 | 规则 |
| --- | --- | --- | --- | --- |
${planted.map(({ sheet, at: place, fault, rule }, i) => `| ${i + 1} | ${sheet} | ${place} | ${fault} | ${rule} |`).join("\n")}

公式的缓存值都是按错误的单元格算出来的，与 Excel 打开时所见相同。Every formula carries the value it gives, faults included.
`;

const { sheets, hall, property } = sketches();
const right = evaluator(sheets);
holdFigures(right);
const planted = faults(hall, property, right);
const folder = at("../assets/samples/");
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}样表.xlsx`, workbook(sheets));
plant(sheets, planted);
writeFileSync(`${folder}样表-有错.xlsx`, workbook(sheets));
const list = planted.map(({ sheet, at: place, fault, rule }) => ({ sheet, at: place, fault, rule }));
writeFileSync(`${folder}样表-有错.json`, `${JSON.stringify(list, null, 2)}\n`);
writeFileSync(at("../docs/samples.md"), page(planted));
