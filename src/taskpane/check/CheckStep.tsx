import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { CheckResult } from "../../commands/check";
import { cellCount, type Finding, type Severity } from "../../core";
import { countBySeverity } from "../parts/count";
import { Disclosure } from "../parts/Disclosure";
import { FindingItem } from "./FindingItem";
import { FixPreview } from "../parts/FixPreview";
import { useFocusBack } from "../parts/use-focus-back";
import { groupBySheet } from "./group-by-sheet";
import { IgnoredList } from "./IgnoredList";
import { Nothing } from "../parts/Nothing";
import { usePane } from "../parts/pane-context";
import { SeverityFilter } from "./SeverityFilter";
import { Some } from "../parts/Some";
import type { Seen } from "../state/state";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: "8px 0 0" },
  all: { marginTop: "4px" },
  agree: { color: tokens.colorStatusSuccessForeground1 },
});

/** Above this many findings only the worst sheet is open at first. */
const FEW = 12;

/** 校验: the findings by sheet, worst first. */
export function CheckStep({ seen }: { readonly seen: Seen }) {
  const styles = useStyles();
  const { text, busy } = usePane();
  const { pane } = text;
  const { result, fixed } = seen;
  const [shown, setShown] = useState<ReadonlySet<Severity>>(new Set());
  const [active, setActive] = useState<Finding>();
  const [fixingAll, setFixingAll] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const all = useFocusBack<HTMLButtonElement>(fixingAll);
  const counts = useMemo(() => countBySeverity(result.findings.filter(f => !fixed.has(f))), [result, fixed]);
  const groups = useMemo(
    () => groupBySheet(result.findings.filter(({ severity }) => shown.size === 0 || shown.has(severity))),
    [result, shown],
  );
  const safe = result.findings.filter(finding => finding.fix?.safe && !fixed.has(finding));
  if (result.findings.length === 0)
    return (
      <>
        <AllAgree result={result} />
        <IgnoredList waived={result.waived} />
      </>
    );
  return (
    <>
      <SeverityFilter counts={counts} shown={shown} setShown={setShown} />
      {safe.length > 1 && !fixingAll && (
        <Button
          ref={all}
          className={styles.all}
          size="small"
          disabledFocusable={busy}
          onClick={() => setFixingAll(true)}
        >
          {pane.fixAll(safe.length)}
        </Button>
      )}
      {fixingAll && safe.length > 0 && (
        <FixPreview findings={safe} note={pane.fixAllNote} close={() => setFixingAll(false)} />
      )}
      <div ref={list} onKeyDown={event => moveByArrows(event, list.current)}>
        {groups.length === 0 && <p className={styles.hint}>{pane.noneOfFilter}</p>}
        <Some of={groups} keyOf={({ sheet }) => sheet ?? ""}>
          {({ sheet, findings }, index) => (
            <Disclosure
              strong
              open={index === 0 || result.findings.length <= FEW}
              title={`${sheet ?? pane.wholeWorkbook} ${findings.length}`}
            >
              <ul className={styles.list}>
                <Some of={findings} keyOf={(_, at) => at}>
                  {finding => (
                    <FindingItem
                      finding={finding}
                      result={result}
                      fixed={fixed.has(finding)}
                      active={active === finding}
                      choose={setActive}
                    />
                  )}
                </Some>
              </ul>
            </Disclosure>
          )}
        </Some>
      </div>
      <p className={styles.hint}>{pane.keysHint}</p>
      <IgnoredList waived={result.waived} />
    </>
  );
}

/** Says plainly that nothing was found, and with what it was checked; never "all agree" where nothing could be compared. */
function AllAgree({ result }: { readonly result: CheckResult }) {
  const styles = useStyles();
  const { text } = usePane();
  const { pane } = text;
  const { scope, tables, relations, waived } = result;
  if (tables.length === 0) return <Nothing head={pane.noTables} next={pane.noTablesNext} />;
  const count = relations.reduce((sum, { target }) => sum + cellCount(target), 0);
  const whole = scope === "workbook" && waived.length === 0 && relations.every(({ holds }) => holds);
  const next =
    count === 0
      ? pane.nothingToCheck(tables.length)
      : whole
        ? pane.allAgree(tables.length, new Intl.NumberFormat(text.language).format(count))
        : pane.nothingInScope[scope];
  return (
    <Nothing
      icon={count > 0 && <CheckmarkCircle20Filled className={styles.agree} aria-hidden />}
      head={pane.allAgreeHead}
      next={next}
    />
  );
}

/** Up and down move between findings; the browser's own scrolling stays for all else. */
function moveByArrows(event: KeyboardEvent, list: HTMLElement | null): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const all = [...(list?.querySelectorAll<HTMLElement>("[data-finding]") ?? [])];
  const at = all.indexOf(event.target as HTMLElement);
  const next = all[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
