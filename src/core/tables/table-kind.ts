import { FUND_ROLES, type Column, type ColumnRole, type TableKind } from "./table";

const ENTRY: readonly ColumnRole[] = ["spent", "income", "amount", "received", "remaining"];

/** What sort of table the roles of its columns make. */
export function tableKind(columns: readonly Column[]): TableKind {
  const roles = new Set(columns.map(column => column.role));
  const has = (...wanted: ColumnRole[]): boolean => wanted.some(role => roles.has(role));
  const score = (["weight", "score", "target", "achieved", "reason"] as const).filter(role => roles.has(role)).length;
  const funds = (["budget-initial", "budget", "spent"] as const).filter(role => roles.has(role)).length;
  if (score >= 2 && funds < 2) return "indicators";
  const entries = ENTRY.filter(role => roles.has(role)).length;
  if (has("date", "voucher") && entries > 0 && (has("summary", "voucher", "party", "remaining") || has("income")))
    return "ledger";
  if (has("summary") && has("remaining") && has("income", "spent")) return "ledger";
  if (FUND_ROLES.some(role => roles.has(role))) return "budget";
  return has("amount", "income") && has("name", "code", "source", "number") ? "budget" : "other";
}
