import { makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import type { ReportPreview } from "../../commands/preview-reports";
import { areaNameFrom, cellSource, type Area } from "../../core";
import { usePane } from "../parts/pane-context";

const useStyles = makeStyles({
  figure: {
    padding: "0 3px",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    font: "inherit",
    fontVariantNumeric: "tabular-nums",
    textIndent: 0,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
  line: { display: "block" },
  place: { fontWeight: tokens.fontWeightSemibold, marginRight: "8px" },
  shown: { marginLeft: "8px", fontVariantNumeric: "tabular-nums" },
});

/** How a figure in a sentence looks. */
export const useFigureLook = (): string => useStyles().figure;

/** What is read of a workbook that tells where figures come from. */
export type Sources = Pick<ReportPreview, "workbook" | "tables">;

interface Props {
  /** The figure as its sentence shows it. */
  readonly words: string;
  /** One cell or more. */
  readonly from: readonly Area[];
  readonly sources: Sources;
}

/** A figure in a sentence. Pointed at or focused it tells its cells with their labels and what they show; pressed it leads to the first, and back. */
export function FigureChip({ words, from, sources }: Props) {
  const styles = useStyles();
  const { text, commands } = usePane();
  const place = from.map(area => areaNameFrom(null, area)).join(" ");
  return (
    <Tooltip
      relationship="description"
      withArrow
      content={{ children: from.map((area, index) => <OneSource key={index} area={area} sources={sources} />) }}
    >
      <button
        type="button"
        className={styles.figure}
        aria-label={text.pane.figureLabel(words, place)}
        onClick={() => commands.jump(from[0]!)}
      >
        {words}
      </button>
    </Tooltip>
  );
}

function OneSource({ area, sources: { workbook, tables } }: { readonly area: Area; readonly sources: Sources }) {
  const styles = useStyles();
  const { labels, shown } = cellSource(workbook, tables, area);
  return (
    <span className={styles.line}>
      <span className={styles.place}>{areaNameFrom(null, area)}</span>
      {labels.join(" · ")}
      {shown !== undefined && <span className={styles.shown}>{shown}</span>}
    </span>
  );
}
