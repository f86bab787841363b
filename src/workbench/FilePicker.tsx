import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef } from "react";
import type { Text } from "../text";

type Props = Pick<ButtonProps, "appearance" | "icon" | "size"> & {
  readonly text: Text;
  readonly open: (file: File) => void;
};

/** A button that lets the user pick a workbook from her computer. */
export function FilePicker({ text, open, ...look }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...look} onClick={() => picker.current?.click()} aria-label={text.workbench.openLabel}>
        {text.workbench.open}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.csv,.xls,.xlsb"
        data-picker="workbook"
        onChange={event => {
          const file = event.target.files?.[0];
          event.target.value = ""; // The same file may be picked again.
          if (file) open(file);
        }}
      />
    </>
  );
}
