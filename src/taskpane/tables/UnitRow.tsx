import { useState } from "react";
import { areaName, isMoney, type Table, type Unit } from "../../core";
import { usePane } from "../parts/pane-context";
import { useFocusBack } from "../parts/use-focus-back";
import { SaidButton } from "./SaidButton";
import { SaySelect } from "./SaySelect";

const UNITS: readonly Unit[] = ["元", "千元", "万元", "百万元", "亿元"];

/** Says in which unit a table's money is, and lets the user say otherwise; a table without money shows its unit alone. */
export function UnitRow({ table }: { readonly table: Table }) {
  const { text, commands } = usePane();
  const { pane } = text;
  const [open, setOpen] = useState(false);
  const button = useFocusBack<HTMLButtonElement>(open);
  const { area, title, unit, columns } = table;
  if (!columns.some(({ role }) => isMoney(role))) return unit ? <span>{pane.unit(unit.unit)}</span> : null;
  const place = areaName(area);
  const say = (said: Unit): void => {
    setOpen(false);
    const about = { about: "unit", sheet: area.sheet, area: place, unit: said } as const;
    commands.correct({ ...about, ...(title && { title: title.text }) });
  };
  if (open)
    return (
      <SaySelect
        label={pane.unitAsk}
        now={unit?.unit}
        all={unit && !UNITS.includes(unit.unit) ? [unit.unit, ...UNITS] : UNITS}
        nameOf={one => one}
        say={say}
        close={() => setOpen(false)}
      />
    );
  return (
    <SaidButton
      ref={button}
      words={unit ? pane.unit(unit.unit) : pane.noUnit}
      label={pane.unitLabel(title?.text ?? place)}
      open={() => setOpen(true)}
    />
  );
}
