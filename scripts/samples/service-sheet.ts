import { merge, sketch, writeRow, writeTitle, type Sketch } from "./sketch";

/** Shares of the months in a year, by which the year's counts are spread; the last month takes the rest. */
const SHARES = [70, 66, 92, 88, 86, 84, 87, 85, 89, 80, 86, 87];
const ALL = SHARES.reduce((total, share) => total + share, 0);

const spread = (total: number, shift: number): readonly number[] => {
  const months = SHARES.map((share, i) => Math.floor((total * share) / ALL) + ((i * 37 + shift) % 11) - 5);
  return months.map((count, i) => (i < 11 ? count : total - months.slice(0, 11).reduce((sum, one) => sum + one, 0)));
};

const ACCEPTED = 303_946;
const ONLINE = 96_318;

/** 业务统计: the hall's services by month, and further services of the year. */
export function serviceSheet(): Sketch {
  const sheet = sketch("业务统计", [11, 12, 12, 13, 12, 11, 16, 12, 12, 12, 10]);
  writeTitle(sheet, 1, "政务服务办事大厅2023年业务统计表", "K", "单位：件次");
  writeRow(
    sheet,
    3,
    ["月份", "受理业务", null, null, "办理情况", null, null, null, "业务咨询", "政务服务“好差评”", null],
    "header",
  );
  writeRow(
    sheet,
    4,
    [null, "窗口受理", "网上受理", "受理小计", "办结", "办结率", "其中：即办件", "即办件率", null, "评价数", "差评数"],
    "header",
  );
  for (const area of ["A3:A4", "B3:D3", "E3:H3", "I3:I4", "J3:K3"]) merge(sheet, area);
  const online = spread(ONLINE, 3);
  const window = spread(ACCEPTED - ONLINE, 5);
  const done = spread(301_978, 4);
  const atOnce = spread(164_571, 7);
  const asked = spread(162_626, 1);
  const rated = spread(51_886, 8);
  const bad = [0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0];
  const looks = [
    "centre",
    "count",
    "count",
    "count",
    "count",
    "rate",
    "count",
    "rate",
    "count",
    "count",
    "count",
  ] as const;
  SHARES.forEach((_, i) => {
    const row = 5 + i;
    const rates = [`=E${row}/D${row}`, `=G${row}/E${row}`];
    writeRow(
      sheet,
      row,
      [
        `${i + 1}月`,
        window[i]!,
        online[i]!,
        `=B${row}+C${row}`,
        done[i]!,
        rates[0]!,
        atOnce[i]!,
        rates[1]!,
        asked[i]!,
        rated[i]!,
        bad[i]!,
      ],
      looks,
    );
  });
  const total = (column: string): string => `=SUM(${column}5:${column}16)`;
  writeRow(
    sheet,
    17,
    [
      "合计",
      total("B"),
      total("C"),
      total("D"),
      total("E"),
      "=E17/D17",
      total("G"),
      "=G17/E17",
      total("I"),
      total("J"),
      total("K"),
    ],
    ["header", ...looks.slice(1).map(look => (look === "count" ? ("countTotal" as const) : look))],
  );
  writeServices(sheet, 19);
  return sheet;
}

/** Further services of the year, by half years, typed by hand. */
function writeServices(sheet: Sketch, top: number): void {
  writeRow(sheet, top, ["序号", "服务事项", null, "上半年", "下半年", "全年合计"], "header");
  merge(sheet, `B${top}:C${top}`);
  const services = [
    ["“一件事一次办”主题服务", 5_127, 5_609],
    ["“跨域通办”服务", 61, 78],
    ["扶持政策事项", 198, 219],
    ["“视频办”服务", 70, 76],
    ["“视频办”服务人群（人次）", 61, 67],
  ] as const;
  services.forEach(([name, first, second], i) => {
    const row = top + 1 + i;
    writeRow(sheet, row, [i + 1, name, null, first, second, first + second], ["centre", "text", "text", "count"]);
    merge(sheet, `B${row}:C${row}`);
  });
}
