import type { LedgerRows } from "./ledger-sheet";
import { merge, sketch, writeRow, writeTitle, type Sketch } from "./sketch";

const LEDGER = "支出台账";

/** 资金汇总: a row for each project, under a header of two levels. */
export function summarySheet(hall: LedgerRows, property: LedgerRows): Sketch {
  const sheet = sketch("资金汇总", [7, 28, 15, 13, 15, 15, 13, 15, 15, 15, 11]);
  writeTitle(sheet, 1, "韶关市曲江区政务服务中心2023年度项目资金汇总表", "K", "单位：元");
  writeRow(
    sheet,
    3,
    ["序号", "项目名称", "预算数", null, null, "到位资金", null, null, "支出数", "剩余资金", "执行率"],
    "header",
  );
  writeRow(
    sheet,
    4,
    [null, null, "年初预算", "调整数", "全年预算", "财政拨款", "其他资金", "小计", null, null, null],
    "header",
  );
  for (const area of ["A3:A4", "B3:B4", "C3:E3", "F3:H3", "I3:I4", "J3:J4", "K3:K4"]) merge(sheet, area);
  const projects = [
    ["大厅运行管理费", 900_000, hall],
    ["物业管理费（保安、保洁）", 450_000, property],
  ] as const;
  const money = Array.from({ length: 8 }, () => "money" as const);
  projects.forEach(([name, budget, ledger], i) => {
    const row = 5 + i;
    writeRow(
      sheet,
      row,
      [
        i + 1,
        name,
        budget,
        0,
        `=C${row}+D${row}`,
        budget,
        0,
        `=F${row}+G${row}`,
        `=${LEDGER}!E${ledger.total}`,
        `=H${row}-I${row}`,
        `=I${row}/E${row}`,
      ],
      ["centre", "text", ...money, "rate"],
    );
  });
  const totals = ["C", "D", "E", "F", "G", "H", "I", "J"].map(column => `=SUM(${column}5:${column}6)`);
  writeRow(
    sheet,
    7,
    ["合计", null, ...totals, "=I7/E7"],
    ["header", "header", ...money.map(() => "moneyTotal" as const), "rate"],
  );
  merge(sheet, "A7:B7");
  return sheet;
}

/** 季度执行: plan and spending of the hall by quarter. */
export function quartersSheet(hall: LedgerRows): Sketch {
  const sheet = sketch("季度执行", [14, 18, 18, 18]);
  writeTitle(sheet, 1, "大厅运行管理费分季度执行情况表", "D", "单位：元");
  writeRow(sheet, 3, ["季度", "用款计划", "支出数", "累计支出"], "header");
  const looks = ["centre", "money", "money", "money"] as const;
  ["第一季度", "第二季度", "第三季度", "第四季度"].forEach((quarter, i) => {
    const row = 4 + i;
    const months = hall.subtotals.slice(i * 3, i * 3 + 3).map(at => `${LEDGER}!E${at}`);
    writeRow(sheet, row, [quarter, 225_000, `=${months.join("+")}`, i ? `=D${row - 1}+C${row}` : `=C${row}`], looks);
  });
  writeRow(sheet, 8, ["合计", "=SUM(B4:B7)", "=SUM(C4:C7)", null], ["header", "moneyTotal", "moneyTotal", "money"]);
  return sheet;
}

/** 绩效指标: the fund lines of the hall in 万元, as the form has them, and its indicators with weights that add up to 100. */
export function indicatorsSheet(): Sketch {
  const sheet = sketch("绩效指标", [14, 14, 34, 16, 16, 10, 10]);
  writeTitle(sheet, 1, "项目支出绩效自评表（大厅运行管理费）", "G", "单位：万元");
  writeRow(sheet, 3, ["项目资金", null, null, "年初预算数", "全年预算数", "全年执行数", "执行率"], "header");
  merge(sheet, "A3:C3");
  const money = ["text", "text", "text", "money", "money", "money", "rate"] as const;
  writeRow(sheet, 4, ["年度资金总额", null, null, "=SUM(D5:D7)", "=SUM(E5:E7)", "=SUM(F5:F7)", "=F4/E4"], money);
  writeRow(
    sheet,
    5,
    ["其中：当年财政拨款", null, null, "=资金汇总!C5/10000", "=资金汇总!E5/10000", "=资金汇总!I5/10000", null],
    money,
  );
  writeRow(sheet, 6, ["上年结转资金", null, null, 0, 0, 0, null], money);
  writeRow(sheet, 7, ["其他资金", null, null, 0, 0, 0, null], money);
  for (const row of [4, 5, 6, 7]) merge(sheet, `A${row}:C${row}`);
  writeRow(sheet, 9, ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"], "header");
  const indicators = [
    ["预算执行", "预算执行", "预算执行率", "100%", "87.28%", 10],
    ["产出指标", "数量指标", "全年受理业务量", "≥300000件次", "303946件次", 15],
    [null, "质量指标", "办结率", "≥99%", "99.35%", 15],
    [null, null, "差评整改率", "100%", "100%", 10],
    [null, "时效指标", "设备维修维护及时性", "及时", "及时", 10],
    ["效益指标", "社会效益", "提供“一件事一次办”主题服务", "≥10000件次", "10736件次", 15],
    [null, "可持续影响", "办事评价覆盖度", "≥95%", "95%以上", 15],
    ["满意度指标", "服务对象满意度", "主动评价率", "≥95%", "95%以上", 10],
  ] as const;
  indicators.forEach((indicator, i) =>
    writeRow(sheet, 10 + i, [...indicator, null], ["centre", "centre", "text", "centre", "centre", "count", "count"]),
  );
  for (const area of ["A11:A14", "B12:B13", "A15:A16"]) merge(sheet, area);
  writeRow(
    sheet,
    18,
    ["合计", null, null, null, null, "=SUM(F10:F17)", null],
    ["header", "header", "header", "header", "header", "countTotal", "count"],
  );
  merge(sheet, "A18:E18");
  return sheet;
}
