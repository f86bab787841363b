import type { CellEdit } from "../../core";
import { HostError } from "../host";
import type { Seen } from "./look";
import { asExcel, isFormula, type Raw } from "./raw";
import type { Targets } from "./targets";

/** Throws where anything forbids the changes: protection, a cell that is not as it was, a name that is taken. */
export function refuse({ edits, sheets }: Targets, { cells, sheets: places, structureProtected }: Seen): void {
  edits.forEach((edit, i) => {
    const detail = { sheet: edit.at.sheet, at: edit.at };
    const { raw, locked } = cells[i]!;
    if (raw === undefined || !isAsBefore(edit, raw)) throw new HostError("changed", detail);
    if (locked) throw new HostError("protected", detail);
  });
  sheets.forEach(({ name }, i) => {
    const { is, guarded } = places[i]!;
    if (is === "taken") throw new HostError("name-taken", { sheet: name });
    if (is === "free" && structureProtected) throw new HostError("protected");
    if (guarded) throw new HostError("protected", { sheet: name });
  });
}

/** Whether the cell still is as it was when it was checked. */
const isAsBefore = ({ was, wasFormula }: CellEdit, now: Raw): boolean =>
  wasFormula === undefined
    ? !isFormula(now) && now.value === asExcel(was)
    : isFormula(now) && now.formula === `=${wasFormula}`;
