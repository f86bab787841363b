import { FluentProvider, Link, makeStyles, Spinner, Subtitle2 } from "@fluentui/react-components";
import { texts, type Language } from "../text";
import { useSystemTheme } from "./surroundings";
import { themes } from "./theme";

const useStyles = makeStyles({ root: { height: "100%" }, body: { padding: "24px 16px" } });

interface Props {
  readonly language: Language;
  /** Still waiting for Excel's answer. */
  readonly waiting: boolean;
  /** Address of the page where the same can be done without Excel. */
  readonly workbench: string;
}

/** What stands in the pane until Excel answers, and when it does not: why, and the way to do without. */
export function NoExcel({ language, waiting, workbench }: Props) {
  const styles = useStyles();
  const { pane } = texts[language];
  return (
    <FluentProvider theme={themes[useSystemTheme()]} className={styles.root} lang={language}>
      <div className={styles.body}>
        {waiting ? (
          <Spinner size="small" label={pane.starting} />
        ) : (
          <>
            <Subtitle2 as="h1" style={{ margin: 0 }}>
              {pane.noExcel}
            </Subtitle2>
            <p>{pane.noExcelNext}</p>
            <Link href={workbench} target="_blank">
              {pane.openWorkbench}
            </Link>
          </>
        )}
      </div>
    </FluentProvider>
  );
}
