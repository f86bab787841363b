import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { areaName, type Table } from "../../core";
import { usePane } from "../parts/pane-context";
import { useFocusBack } from "../parts/use-focus-back";
import { SaidButton } from "./SaidButton";
import { SayForm } from "./SayForm";

/** How far above a table its true header may be looked for. */
const ABOVE = 20;

/** "3" or "3-4" as rows counted from zero; undefined where it says none. */
function rowsSaid(text: string): readonly [top: number, bottom: number] | undefined {
  const match = /^\s*(\d{1,7})(?:\s*[-–—~～至]\s*(\d{1,7}))?\s*$/.exec(text.normalize("NFKC"));
  if (!match) return undefined;
  const top = Number(match[1]) - 1;
  const bottom = match[2] === undefined ? top : Number(match[2]) - 1;
  return bottom < top ? undefined : [top, bottom];
}

/** Says in which rows a table's header is, and lets the user say otherwise. */
export function HeaderRow({ table }: { readonly table: Table }) {
  const { text, commands } = usePane();
  const { pane } = text;
  const { area, header, title } = table;
  const now = header ? [...new Set([header.top + 1, header.bottom + 1])].join("-") : "";
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const button = useFocusBack<HTMLButtonElement>(typed !== undefined);
  const first = Math.max(0, area.top - ABOVE);
  const say = (): void => {
    if (typed === now) return setTyped(undefined);
    const rows = rowsSaid(typed ?? "");
    // The last row of a table must be left for its body.
    if (!rows || rows[0] < first || rows[1] >= area.bottom) return setWrong(true);
    setTyped(undefined);
    commands.correctHeader(table, rows);
  };
  if (typed === undefined)
    return (
      <SaidButton
        ref={button}
        words={pane.headerAt(now)}
        label={pane.headerAtLabel(title?.text ?? areaName(area))}
        open={() => {
          setWrong(false);
          setTyped(now);
        }}
      />
    );
  return (
    <SayForm say={say} close={() => setTyped(undefined)}>
      <Field label={pane.headerAsk} {...(wrong && { validationMessage: pane.headerHint(first + 1, area.bottom) })}>
        <Input size="small" autoFocus value={typed} onChange={(_, { value }) => setTyped(value)} />
      </Field>
    </SayForm>
  );
}
