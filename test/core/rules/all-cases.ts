import { check, DEFAULT_PACK, recognise, relate, type Finding } from "../../../src/core";
import { book } from "../../book";
import type { Case, RuleCases } from "./cases";
import { promised } from "./promised";

/** The findings of a case: of the whole way from cells to rules, or of the promises it names. */
export function findingsOf({ sheets, promises }: Case): readonly Finding[] {
  const workbook = book(sheets);
  const tables = recognise(workbook);
  const relations = promises ? promised(workbook, promises) : relate(workbook, tables);
  return check({ workbook, tables, relations, pack: DEFAULT_PACK });
}

/** What a case is about: findings of its own rule, and anything at or above warning. */
export const toldOf = (cases: RuleCases, one: Case): readonly Finding[] =>
  findingsOf(one).filter(({ rule, severity }) => rule === cases.rule || severity !== "notice");
