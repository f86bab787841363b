import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { areaName, areaNameFrom, type Area } from "../../core";
import { usePane } from "./pane-context";

const useStyles = makeStyles({ link: { fontSize: "inherit", lineHeight: "inherit", whiteSpace: "nowrap" } });

interface Props {
  readonly at: Area;
  /** The sheet that goes without saying. */
  readonly from?: string;
  readonly children?: ReactNode;
  /** Where it leads, where the words shown do not say so. */
  readonly title?: string;
}

/** A place in the workbook; choosing it brings it before the user's eyes. */
export function Place({ at, from, children, title }: Props) {
  const { commands } = usePane();
  return (
    <Link as="button" onClick={() => commands.show(at)} className={useStyles().link} {...(title && { title })}>
      {children ?? (from === undefined ? areaName(at) : areaNameFrom(from, at))}
    </Link>
  );
}
