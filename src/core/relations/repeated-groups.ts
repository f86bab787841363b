import type { Column } from "../tables/table";
import { normalise } from "../workbook/normalise";
import type { Reading } from "./glances";
import type { TableNumbers } from "./table-numbers";

const plain = (text: string | undefined): string => (text ?? "").replace(/\s/g, "");
const TOTAL = /^(?:合计|小计|总计|共计|累计|总额|总数|totals?)(?:[(（].*[)）])?$/i;
const INCREASE = /^(?:比上年|较上年|同比)?(?:增减|增加|增长|变动|增减变动)(?:额|数|量|金额)$|^increase$/i;

/** 合计 over 预算数 and 执行数 is the sum of the 预算数 and the 执行数 of the groups beside it. */
export function groupTotal(on: TableNumbers, target: Column): readonly Reading[] {
  const depth = target.header.length;
  const level = target.header.findIndex(text => TOTAL.test(plain(text)));
  if (level < 0 || level === depth - 1) return [];
  const own = target.header.map(plain);
  const parts = on.table.columns.filter(
    ({ header }) =>
      header.length === depth &&
      header.every((text, n) => (n === level ? plain(text) !== own[n] : plain(text) === own[n])),
  );
  if (parts.length < 2 || parts.some(({ header }) => TOTAL.test(plain(header[level])))) return [];
  const from = parts.map(({ column }) => [column, column] as const);
  return [{ operation: "sum", column: target.column, from, scale: 1 }];
}

/** 增减额 is one of the two columns before it, of its own group, less the other. */
export function increase(target: Column, added: readonly Column[]): readonly Reading[] {
  if (!INCREASE.test(plain(target.header.at(-1)))) return [];
  const group = target.header.slice(0, -1).map(plain).join("/");
  const before = added.filter(
    ({ column, header }) => column < target.column && header.slice(0, -1).map(plain).join("/") === group,
  );
  const [first, second] = before.slice(-2).map(({ column }) => [column, column] as const);
  if (!first || !second) return [];
  const base = { operation: "difference", column: target.column, scale: 1 } as const;
  return [
    { ...base, from: [second, first] },
    { ...base, from: [first, second] },
  ];
}

const GROWTH = /^(?:比上年|较上年|同比)?(?:增长|增减|变动|增)(?:率|幅度|幅|比例|百分比)$|^同比$/;

/** 增长率 is the 增减额 before it divided by the figure of the earlier year. */
export function growth(target: Column, added: readonly Column[]): readonly Reading[] {
  if (!GROWTH.test(normalise(target.header.at(-1) ?? ""))) return [];
  const group = target.header.slice(0, -1).map(plain).join("/");
  const before = added.filter(
    ({ column, header }) => column < target.column && header.slice(0, -1).map(plain).join("/") === group,
  );
  const increased = [...before].reverse().find(({ header }) => INCREASE.test(plain(header.at(-1))));
  if (!increased) return [];
  const terms = before.filter(one => one !== increased).slice(-2);
  return [100, 1].flatMap(scale =>
    terms.map(({ column }): Reading => {
      const cell = (c: number): readonly [number, number] => [c, c];
      return { operation: "ratio", column: target.column, from: [cell(increased.column), cell(column)], scale };
    }),
  );
}
