import { sketch, writeRow, writeTitle, type Sketch } from "./sketch";

/** Spending of the hall by month, in 分: electricity, water, upkeep, consumables. Upkeep of December is what is left of the year's total. */
const ELECTRICITY = [
  31_268_40, 29_874_16, 27_310_52, 29_655_08, 36_902_77, 45_318_64, 52_776_30, 53_104_95, 46_230_18, 35_418_26,
  30_127_44, 32_586_91,
];
const WATER = [
  2_184_30, 1_967_80, 2_058_60, 2_611_40, 2_840_20, 3_105_70, 3_376_90, 3_402_50, 3_018_40, 2_690_60, 2_405_30,
  2_312_80,
];
const UPKEEP = [
  18_600_00, 6_450_00, 21_380_00, 24_760_00, 9_835_00, 27_940_00, 12_680_00, 19_456_00, 23_115_00, 8_920_00, 26_300_00,
];
const CONSUMABLES = [
  6_318_00, 4_205_00, 7_962_50, 5_847_00, 6_630_00, 8_174_20, 5_396_00, 6_088_00, 7_541_60, 5_912_00, 6_725_00,
  9_480_00,
];
const HALL_TOTAL = 785_518_92;
const QUARTERLY = 225_000;

const yuan = (cents: number): number => cents / 100;
const sumOf = (cents: readonly number[]): number => cents.reduce((total, one) => total + one, 0);

/** The serial number of a day of 2023. */
const day2023 = (month: number, day: number): number =>
  44_927 + [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1]! + day - 1;

const HEADER = ["日期", "凭证号", "摘要", "到位资金", "支出金额", "余额"];
const LOOKS = ["date", "centre", "text", "money", "money", "money"] as const;
const TOTAL_LOOKS = ["centre", "centre", "centre", "moneyTotal", "moneyTotal", "money"] as const;

/** Rows that other sheets and the faults refer to, counted from one. */
export interface LedgerRows {
  /** Rows of the monthly or quarterly subtotals. */
  readonly subtotals: readonly number[];
  readonly total: number;
  readonly first: number;
}

interface Entry {
  readonly day: number;
  readonly summary: string;
  readonly received?: number;
  readonly spent?: number;
}

/**
 * One ledger: entries in groups, each closed by its subtotal; the balance runs from entry to entry, by formulas or, as in many a ledger,
 * typed by hand.
 */
function writeLedger(
  sheet: Sketch,
  top: number,
  title: string,
  groups: readonly { readonly name: string; readonly entries: readonly Entry[] }[],
  balances: "formulas" | "typed",
): LedgerRows {
  writeTitle(sheet, top, title, "F", "单位：元");
  writeRow(sheet, top + 2, HEADER, "header");
  let row = top + 3;
  let before: number | undefined;
  let voucher = 0;
  let left = 0;
  const subtotals: number[] = [];
  for (const { name, entries } of groups) {
    const from = row;
    for (const { day, summary, received = null, spent = null } of entries) {
      left = Math.round((left + (received ?? 0) - (spent ?? 0)) * 100) / 100;
      const formula = before === undefined ? `=D${row}-E${row}` : `=F${before}+D${row}-E${row}`;
      const balance = balances === "typed" ? left : formula;
      const number = `记-${String(++voucher).padStart(3, "0")}`;
      writeRow(sheet, row, [day, number, summary, received, spent, balance], LOOKS);
      before = row++;
    }
    writeRow(
      sheet,
      row,
      [`${name}小计`, null, null, `=SUM(D${from}:D${row - 1})`, `=SUM(E${from}:E${row - 1})`, null],
      TOTAL_LOOKS,
    );
    subtotals.push(row++);
  }
  const totals = ["D", "E"].map(column => `=${subtotals.map(at => column + at).join("+")}`);
  writeRow(sheet, row, ["合计", null, null, ...totals, null], TOTAL_LOOKS);
  return { subtotals, total: row, first: top + 3 };
}

function hallGroups(): Parameters<typeof writeLedger>[3] {
  const known = sumOf([...ELECTRICITY, ...WATER, ...UPKEEP, ...CONSUMABLES]);
  const upkeep = [...UPKEEP, HALL_TOTAL - known];
  return ELECTRICITY.map((electricity, i) => {
    const month = i + 1;
    const allotment: Entry[] =
      i % 3 ? [] : [{ day: day2023(month, 4), summary: `第${"一二三四"[i / 3]}季度财政拨款`, received: QUARTERLY }];
    return {
      name: `${month}月`,
      entries: [
        ...allotment,
        { day: day2023(month, 10), summary: `支付${month}月大厅电费`, spent: yuan(electricity) },
        { day: day2023(month, 12), summary: `支付${month}月大厅水费`, spent: yuan(WATER[i]!) },
        { day: day2023(month, 20), summary: "电梯、电子设备维修维护", spent: yuan(upkeep[i]!) },
        { day: day2023(month, 26), summary: "硒鼓、A4纸等办公耗材", spent: yuan(CONSUMABLES[i]!) },
      ],
    };
  });
}

function propertyGroups(): Parameters<typeof writeLedger>[3] {
  return [0, 1, 2, 3].map(quarter => ({
    name: `第${"一二三四"[quarter]}季度`,
    entries: [
      { day: day2023(quarter * 3 + 1, 6), summary: `第${"一二三四"[quarter]}季度财政拨款`, received: 112_500 },
      ...[1, 2, 3].flatMap(n => {
        const month = quarter * 3 + n;
        // From April on the third floor is in use as well.
        const [guards, cleaning] = quarter === 0 ? [20_500, 13_500] : [21_675, 14_600];
        return [
          { day: day2023(month, 15), summary: `支付${month}月保安服务费`, spent: guards },
          { day: day2023(month, 18), summary: `支付${month}月保洁服务费`, spent: cleaning },
        ];
      }),
    ],
  }));
}

/** 支出台账: two ledgers, one below the other, adding up to 785518.92 and 428475. */
export function ledgerSheet(): { readonly sheet: Sketch; readonly hall: LedgerRows; readonly property: LedgerRows } {
  const sheet = sketch("支出台账", [14, 10, 32, 16, 16, 16]);
  const hall = writeLedger(sheet, 1, "大厅运行管理费支出台账（2023年度）", hallGroups(), "formulas");
  const property = writeLedger(
    sheet,
    hall.total + 3,
    "物业管理费（保安、保洁）支出台账（2023年度）",
    propertyGroups(),
    "typed",
  );
  return { sheet, hall, property };
}
