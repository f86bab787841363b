import * as v from "valibot";

/** What a field should have been; its words are in `src/text`. */
export type Wanted =
  | "text"
  | "number"
  | "whole"
  | "at-least"
  | "at-most"
  | "one-of"
  | "list"
  | "group"
  | "known-field"
  | "given"
  | "hundred"
  | "zero";

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const percent = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));

/** Names with their points, e.g. 优: 90. */
const points = v.record(text, percent);
const sum = (values: Readonly<Record<string, number>>): number => Object.values(values).reduce((a, b) => a + b, 0);
const hasZero = (values: Readonly<Record<string, number>>): boolean => Object.values(values).includes(0);

const section = v.strictObject({
  标题: text,
  级别: v.optional(v.picklist([1, 2, 3])),
  句式: v.optional(text),
  引语: v.optional(text),
  事项: v.optional(text),
  提问: v.optional(text),
});

/** A place's practice as its people write it down; what is left out is as in the pack that it builds on (基于). */
export const ownPackSchema = v.strictObject({
  名称: text,
  基于: v.optional(text),
  封面标题: v.optional(text),
  封面年度: v.optional(text),
  标题: v.optional(text),
  权重: v.optional(
    v.pipe(
      points,
      v.check(values => sum(values) === 100, "hundred"),
    ),
  ),
  等级: v.optional(v.pipe(points, v.check(hasZero, "zero"))),
  定性分档: v.optional(v.pipe(points, v.check(hasZero, "zero"))),
  反向指标: v.optional(v.picklist(["按超出比例扣分", "按目标与实际之比"])),
  小数: v.optional(v.picklist(["四舍五入", "截去"])),
  超额提醒: v.optional(v.pipe(v.number(), v.integer(), v.minValue(100))),
  说明执行率: v.optional(percent),
  封顶: v.optional(v.record(v.pipe(text, v.regex(/^\d{1,3}$/u)), percent)),
  报送截止: v.optional(text),
  章节: v.optional(v.pipe(v.array(section), v.minLength(1))),
});

export type OwnPack = v.InferOutput<typeof ownPackSchema>;

/** What is wrong with one field of a pack. `path` names it from the outside in: 章节, 2, 级别 (places in lists count from 1). */
export interface PackProblem {
  readonly path: readonly (string | number)[];
  readonly wanted: Wanted;
  /** The bound, the choices, or the pack that is not there. */
  readonly than?: string;
  /** What stands there, as text; missing where nothing does. */
  readonly is?: string;
}

const WANTED: Readonly<Record<string, Wanted>> = {
  string: "text",
  non_empty: "text",
  number: "number",
  integer: "whole",
  min_value: "at-least",
  max_value: "at-most",
  picklist: "one-of",
  array: "list",
  min_length: "list",
  record: "group",
  regex: "whole",
};

/** A value as the user wrote it. */
const asWritten = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

function problemOf(issue: v.BaseIssue<unknown>): PackProblem {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key + 1 : String(key)));
  const nothing = issue.received === "undefined";
  const known: Wanted | undefined =
    issue.type === "check"
      ? (issue.message as Wanted)
      : issue.type === "strict_object"
        ? issue.expected === "never"
          ? "known-field"
          : nothing
            ? "given"
            : "group"
        : nothing
          ? "given"
          : WANTED[issue.type];
  const requirement =
    issue.type === "picklist" ? issue.expected?.replace(/[()"]/g, "").replace(/ \| /g, "、") : issue.requirement;
  return {
    path,
    wanted: known ?? "text",
    ...(typeof requirement === "string" || typeof requirement === "number" ? { than: String(requirement) } : {}),
    ...(nothing || known === "known-field" || known === "hundred" || known === "zero"
      ? {}
      : { is: asWritten(issue.input) }),
  };
}

/** Reads a pack as its people wrote it, or tells what is wrong with it, field by field. */
export function readOwnPack(
  written: unknown,
): { readonly own: OwnPack } | { readonly problems: readonly PackProblem[] } {
  const read = v.safeParse(ownPackSchema, written);
  return read.success ? { own: read.output } : { problems: read.issues.map(problemOf) };
}
