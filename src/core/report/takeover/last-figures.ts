import { readDecimal, type Decimal } from "../../quantity/decimal";
import { moneyPower } from "../../quantity/quantity";
import type { ReportText } from "../../report-text/report-text";
import type { Project } from "../project";
import type { SheetMemory } from "../sheet/memory";
import { labelCore } from "../words/agreement";
import { namesFigure } from "../words/bind";
import { raised } from "../words/candidates";
import type { TextFigure } from "../words/text-figure";
import { readTextFigures } from "../words/text-figures";

/** What the project's own figures were, by name: in 元, or in percent. */
export type LastFigures = ReadonlyMap<string, Decimal>;

/** As a sheet of ours remembers them; the newest goes first. */
export function figuresOfMemory({ figures }: SheetMemory): LastFigures {
  const found = new Map<string, Decimal>();
  for (const { name, as, text } of figures) {
    const value = readDecimal(text);
    const power = as.unit === "%" ? 0 : moneyPower(as.unit);
    if (value && power !== undefined && !found.has(name)) found.set(name, raised(value, power));
  }
  return found;
}

/** As a report in words tells them where it tells of its money. */
export function figuresOfText({ parts }: ReportText, project: Project): LastFigures {
  const found = new Map<string, Decimal>();
  for (const { roles, passages } of parts)
    if (roles.includes("money"))
      for (const { text } of passages)
        for (const said of readTextFigures(text)) {
          const name = nameOf(said, project);
          if (name !== undefined && !found.has(name)) found.set(name, valueOf(said));
        }
  return found;
}

const valueOf = ({ value, power }: TextFigure): Decimal => raised(value, power);

/** The project's figure that the words before a number name. */
export function nameOf({ kind, label }: TextFigure, { figures }: Project): string | undefined {
  if (kind !== "amount" && kind !== "rate") return undefined;
  const core = labelCore(label);
  return Object.keys(figures).find(
    name => (figures[name]!.unit === "%") === (kind === "rate") && namesFigure(core, name),
  );
}
