import { cellArea } from "../workbook/area";
import type { Operand, Relation } from "./relation";
import { glances, type Glances, type Reading } from "./glances";
import type { TableNumbers } from "./table-numbers";
import { filledRelation, weigh, weighedRelation, type Claim } from "./weigh";

/** How a reading fares over the rows of its table. */
export interface Trial {
  readonly reading: Reading;
  /** Rows that say something: a target that is not merely a copy or nought. */
  readonly told: number;
  readonly kept: number;
  readonly seen: Glances;
}

const operandsOf = (on: TableNumbers, reading: Reading, row: number): Operand[] =>
  reading.from.map(([first, last], index) => {
    const pinned = reading.pinned !== undefined && index === reading.from.length - 1;
    const at = pinned ? reading.pinned : row;
    return {
      area: { sheet: on.sheet.name, top: at, bottom: at, left: first, right: last },
      ...(pinned ? { fixedRows: true } : {}),
    };
  });

const claimOf = (on: TableNumbers, reading: Reading, row: number): Claim => ({
  operation: reading.operation,
  row,
  column: reading.column,
  operands: operandsOf(on, reading, row),
  scale: reading.scale,
  unit: on.unitOf(reading.column),
});

/** A reading that so many rows break, and hardly any keeps, is not tried on the rest. */
const PATIENCE = 24;

/** Tries a reading on the rows of the body. */
export function tryReading(on: TableNumbers, reading: Reading): Trial {
  const seen = glances(on, reading);
  let told = 0;
  let kept = 0;
  for (let row = on.top; row <= on.bottom; row++) {
    const glance = seen(row - on.top);
    if (glance === -1 || glance === 2) continue;
    told++;
    if (glance === 1 || weigh(on.numbers, claimOf(on, reading, row))?.holds) kept++;
    else if (told - kept > PATIENCE && kept * 4 < told) break;
  }
  return { reading, told, kept, seen };
}

/** The relations of a reading: ranges of rows that keep it to the last digit, and every other row by itself. */
export function claimColumn(
  on: TableNumbers,
  { reading, seen }: Pick<Trial, "reading" | "seen">,
  basis: Relation["basis"] = "label",
): Relation[] {
  const relations: Relation[] = [];
  const sheet = on.sheet.name;
  let start = -1;
  const close = (end: number): void => {
    if (start < 0) return;
    const claim = claimOf(on, reading, start);
    const alone = start === end ? weigh(on.numbers, claim) : undefined;
    relations.push(
      alone
        ? weighedRelation(sheet, claim, alone, basis)
        : filledRelation(
            { ...cellArea(sheet, start, reading.column), bottom: end },
            reading.operation,
            claim.operands,
            basis,
          ),
    );
    start = -1;
  };
  for (let row = on.top; row <= on.bottom; row++) {
    const glance = seen(row - on.top);
    const claim = glance === 0 ? claimOf(on, reading, row) : undefined;
    const weighed = claim && weigh(on.numbers, claim);
    if (glance > 0 || weighed?.exact) {
      if (start < 0) start = row;
      continue;
    }
    close(row - 1);
    if (claim && weighed) relations.push(weighedRelation(sheet, claim, weighed, basis));
  }
  close(on.bottom);
  return relations;
}
