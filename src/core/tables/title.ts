import { moneyPower } from "../quantity/quantity";
import { unitLine, unitNamed, unitSuffix } from "../quantity/unit";
import type { Area } from "../workbook/area";
import type { Table } from "./table";
import type { Profile, Reading } from "./profile";
import { eachText, SORT, sortOf, splitUnit } from "./row-sorts";

const ASIDE =
  /^\s*(?:[(（].*[)）]|编制单位|填报单位|单位名称|编制日期|填报日期|日期|附[件表]|金额单位|release date|next update|note)/i;
const TITLE = /表|明细|汇总|台账|清单|一览|统计|账|table|budget|report|summary|预算|决算/i;

/** Title and unit of a table, out of the rows above it: `from` … `to` are places of the profile. */
export function titleAndUnit(
  reading: Reading,
  profile: Profile,
  from: number,
  to: number,
): Pick<Table, "title" | "unit"> {
  let title: Table["title"];
  let unit: Table["unit"];
  for (let at = to; at >= from; at--) {
    const row = profile.rows[at]!;
    const sort = sortOf(reading, profile, at);
    eachText(reading, profile, at, (column, text) => {
      const area = { sheet: reading.sheet.name, top: row, left: column, bottom: row, right: column };
      const said = unitLine(text) ?? (sort === SORT.lone ? unitSuffix(text) : undefined);
      if (said !== undefined && moneyPower(said) !== undefined) unit ??= { unit: said, at: area };
      if (sort !== SORT.lone || unitLine(text) !== undefined || ASIDE.test(text) || text.length > 80) return true;
      if (!title || (TITLE.test(text) && !TITLE.test(title.text))) title = { text: text.trim(), at: area };
      return true;
    });
    if (sort !== SORT.meta) continue;
    const texts: { text: string; area: Area }[] = [];
    eachText(reading, profile, at, (column, text) =>
      texts.push({ text, area: { sheet: reading.sheet.name, top: row, left: column, bottom: row, right: column } }),
    );
    const said = texts.find(({ text }) => unitLine(text) !== undefined);
    const split = splitUnit(texts.map(({ text }) => text));
    if (said) unit ??= { unit: unitLine(said.text)!, at: said.area };
    else if (split !== undefined) unit ??= { unit: split, at: texts.at(-1)!.area };
    // A title may share its line with the unit.
    const own = texts.find(({ text }) => !/[：:]/.test(text) && unitNamed(text) === undefined && !ASIDE.test(text));
    if (own && own.text.length <= 80) title ??= { text: own.text.trim(), at: own.area };
  }
  return { ...(title ? { title } : {}), ...(unit ? { unit } : {}) };
}
