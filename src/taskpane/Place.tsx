import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { areaName, areaNameFrom, type Area } from "../core";
import { usePane } from "./pane-context";

interface Props {
  readonly at: Area;
  /** The sheet that goes without saying. */
  readonly from?: string;
  readonly children?: ReactNode;
  /** Accessible name, where the words shown do not say where the link leads. */
  readonly label?: string;
}

/** A place in the workbook; choosing it brings it before the user's eyes. */
export function Place({ at, from, children, label }: Props) {
  const { commands } = usePane();
  return (
    <Link as="button" onClick={() => commands.show(at)} {...(label && { "aria-label": label })}>
      {children ?? (from === undefined ? areaName(at) : areaNameFrom(from, at))}
    </Link>
  );
}
