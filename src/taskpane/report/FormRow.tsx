import { Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { chineseDate, isoDate } from "../../text/dates";
import type { FormField } from "./form-fields";
import { usePane } from "../parts/pane-context";

interface Props {
  readonly field: FormField;
  /** The project it belongs to; none for what all projects share. */
  readonly project?: string;
}

/** The id of the input for a fact, by which a gap of the preview leads to it. */
export const inputId = (project: string | undefined, fact: string): string => `ziping-fact-${project ?? ""}-${fact}`;

/**
 * One question of the form. An answer is kept with the workbook when the user leaves its field: that is when she has decided it, and a
 * long text typed for half an hour must not be lost with the pane. Nothing is kept while she types.
 */
export function FormRow({ field: { fact, ask, kind, choices, value }, project }: Props) {
  const { commands } = usePane();
  const [draft, setDraft] = useState(value);
  const [kept, setKept] = useState(value);
  if (value !== kept) {
    setKept(value);
    // Kept or forgotten elsewhere: follow, unless the user has typed on.
    if (draft === kept) setDraft(value);
  }
  const keep = (answer: string): void => {
    if (answer.trim() !== value) commands.answer(project, fact, answer.trim());
  };
  const id = inputId(project, fact);
  const plain = { id, value: draft, onBlur: () => keep(draft) };
  const iso = isoDate(draft);
  return (
    <Field label={ask || fact} lang="zh-CN">
      {kind === "choice" ? (
        <RadioGroup
          id={id}
          value={draft}
          onChange={(_, { value: choice }) => {
            setDraft(choice);
            keep(choice);
          }}
        >
          {choices.map(choice => (
            <Radio key={choice} value={choice} label={choice} />
          ))}
        </RadioGroup>
      ) : kind === "long" ? (
        <Textarea {...plain} rows={3} resize="vertical" onChange={(_, { value: typed }) => setDraft(typed)} />
      ) : kind === "date" && iso !== undefined ? (
        <Input {...plain} type="date" value={iso} onChange={(_, { value: typed }) => setDraft(chineseDate(typed))} />
      ) : (
        <Input
          {...plain}
          type={kind === "phone" ? "tel" : "text"}
          onChange={(_, { value: typed }) => setDraft(typed)}
        />
      )}
    </Field>
  );
}
