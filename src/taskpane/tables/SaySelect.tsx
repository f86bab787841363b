import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { SayForm } from "./SayForm";

interface Props<T extends string> {
  readonly label: string;
  /** What holds now; none where nothing says. */
  readonly now: T | undefined;
  readonly all: readonly T[];
  readonly nameOf: (one: T) => string;
  readonly say: (one: T) => void;
  readonly close: () => void;
}

/** Lets the user say one of several things. Arrow keys go through them without saying any: that is what the button is for. */
export function SaySelect<T extends string>({ label, now, all, nameOf, say, close }: Props<T>) {
  const [chosen, setChosen] = useState(now);
  return (
    <SayForm say={() => (chosen === undefined || chosen === now ? close() : say(chosen))} close={close}>
      <Field label={label}>
        <Select size="small" autoFocus value={chosen ?? ""} onChange={(_, { value }) => setChosen(value as T)}>
          {now === undefined && <option value="" />}
          {all.map(one => (
            <option key={one} value={one}>
              {nameOf(one)}
            </option>
          ))}
        </Select>
      </Field>
    </SayForm>
  );
}
