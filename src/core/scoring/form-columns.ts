import { normalise } from "../workbook/normalise";
import type { Column, ColumnRole, Table } from "../tables/table";

/** The columns of an indicator table, by what a form asks in them. */
export interface FormColumns {
  readonly levels: readonly [first: Column | undefined, second: Column | undefined];
  /** The weight of each level's groups, where a column right behind the level's says it. */
  readonly levelWeights: readonly [first: Column | undefined, second: Column | undefined];
  /** From left to right; the name is the first that is filled in. */
  readonly names: readonly Column[];
  readonly sign: Column | undefined;
  readonly unit: Column | undefined;
  readonly target: Column | undefined;
  readonly achieved: Column | undefined;
  readonly weight: Column | undefined;
  readonly score: Column | undefined;
  readonly reason: Column | undefined;
}

const SIGN = /^(?:指标性质|指标符号|符号|性质|指标方向|计算符号)$/;
const UNIT = /^(?:度量单位|计量单位|单位)$/;
const NAMES = [/三级/, /^(?:指标名称|绩效指标|评价指标|指标内容|指标)$/];
/** A score of another's: the reviewer's. */
const REVIEWED = /审核|复核|抽查|评审/;

const heading = (column: Column): string => normalise(column.header.at(-1) ?? "");

/** The columns of an indicator table; a column that spans two under a merged header counts once, by its left part. */
export function formColumns({ columns }: Table): FormColumns {
  const headed = (pattern: RegExp): Column | undefined => columns.find(column => pattern.test(heading(column)));
  const first = headed(/一级/);
  const second = headed(/二级/);
  const names = NAMES.map(pattern => columns.filter(column => pattern.test(heading(column)))).find(
    found => found.length > 0,
  );
  const byRole = (role: ColumnRole): Column | undefined => columns.find(column => column.role === role);
  const named = names ?? columns.filter(column => column.role === "name" && column !== first && column !== second);
  const weights = columns.filter(column => column.role === "weight");
  // 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值: each level's weight stands behind it, the line's own behind its name.
  const weight = weights.find(({ column }) => column > (named.at(-1)?.column ?? -1)) ?? weights.at(-1);
  const behind = (level: Column | undefined): Column | undefined =>
    level && weights.find(column => column !== weight && column.column === level.column + 1);
  return {
    levels: [first, second],
    levelWeights: [behind(first), behind(second)],
    names: named,
    sign: headed(SIGN),
    unit: headed(UNIT),
    target: byRole("target"),
    achieved: byRole("achieved"),
    weight,
    score: columns.find(column => column.role === "score" && !REVIEWED.test(heading(column))),
    reason: byRole("reason"),
  };
}
