import type { Form } from "../scoring/indicators";
import type { Area } from "../workbook/area";
import type { Figure } from "./report";

/** A fact of a project: its words and the cell they stand in; no cell where the user typed it into the form. */
export interface Fact {
  readonly value: string;
  readonly at?: Area;
}

/** A project that a report can be written of. */
export interface Project {
  readonly name: string;
  readonly year?: Fact;
  /** By the fact's name: 项目单位, 填报人姓名, 存在问题 … */
  readonly facts: Readonly<Record<string, Fact>>;
  /** By name: 预算 (全年预算), 年初预算, 到位, 总额 (年度资金安排总额), 支出, 剩余, 执行率. What no table says is missing. */
  readonly figures: Readonly<Record<string, Figure>>;
  /** Its self-evaluation form, where the workbook has one: packs score it. */
  readonly form?: Form;
  /** Spent in each month of the year, January first, in 元, where a ledger tells. */
  readonly months?: readonly Figure[];
}

/** What the workbook cannot know (--facts, or the pane's form): facts for all projects, and under a project's name for that one. */
export type GivenFacts = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
