import { Button, Checkbox, Field, Input, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Final, Open } from "../../commands/final";
import type { Beside } from "../../commands/preview-reports";
import { areaNameFrom, cellArea, type Choices } from "../../core";
import { chineseDate, isoDay } from "../../text/dates";
import { doubtWords } from "../../text/doubt";
import { messageOf } from "../../text/message";
import { onEscape } from "../parts/on-escape";
import { usePane } from "../parts/pane-context";
import { useFocusBack } from "../parts/use-focus-back";
import { Place } from "../parts/Place";
import { Some } from "../parts/Some";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    margin: "8px 0",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  list: { alignSelf: "stretch" },
  open: {
    display: "flex",
    alignItems: "baseline",
    gap: "8px",
    padding: "4px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", gap: "6px", flexWrap: "wrap" },
});

const REPORT_DATE = "填报日期";

interface Props {
  readonly project: string;
  readonly beside: Beside;
  readonly choices: Choices;
}

/** 定稿: what is still open is on show before a frozen copy for signing is written. */
export function FinalForm(props: Props) {
  const styles = useStyles();
  const { text, commands, busy } = usePane();
  const { signing } = text;
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<Final>();
  const button = useFocusBack<HTMLButtonElement>(open);
  const close = (final?: Final): void => {
    setDone(final);
    setOpen(false);
  };
  if (open) return <Review {...props} close={close} />;
  const sheet = done && (done.same ?? done.plan.name);
  return (
    <div className={styles.buttons}>
      <Button ref={button} size="small" disabledFocusable={busy} onClick={() => setOpen(true)}>
        {signing.final}
      </Button>
      <span aria-live="polite" className={styles.note}>
        {done && sheet !== undefined && (done.same === undefined ? signing.finalDone(sheet) : signing.finalSame(sheet))}
      </span>
      {sheet !== undefined && (
        <Button size="small" onClick={() => commands.show(cellArea(sheet, 0, 0))}>
          {signing.goToFinal}
        </Button>
      )}
    </div>
  );
}

const isDate = (open: Open): boolean => open.about === "gap" && open.gap.fact === REPORT_DATE;

function Review({ project, beside, choices, close }: Props & { readonly close: (final?: Final) => void }) {
  const styles = useStyles();
  const { text, commands, busy } = usePane();
  const { signing, pane } = text;
  const [final, setFinal] = useState<Final>();
  const [again, setAgain] = useState(false);
  const [date, setDate] = useState(() => isoDay(new Date()));
  const [anyway, setAnyway] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const asking = { project, beside, choices };
  useEffect(() => {
    title.current?.focus();
    void commands.reviewFinal(asking).then(found => (found ? setFinal(found) : close()));
    // Asked once: what is open now. Later changes are met when it is written.
  }, []);
  const wantsDate = final?.open.some(isDate) ?? false;
  const left = final?.open.filter(one => !(isDate(one) && date !== "")) ?? [];
  const write = (): void => {
    const reportDate = wantsDate && date !== "" ? chineseDate(date) : undefined;
    commands.writeFinal({ ...asking, reportDate }, left, outcome => {
      if (outcome.written) return close(outcome.final);
      setFinal(outcome.final);
      setAgain(true);
      setAnyway(false);
    });
  };
  return (
    <section className={styles.root} aria-label={signing.finalTitle} onKeyDown={onEscape(() => close())}>
      <h3 ref={title} tabIndex={-1} className={styles.title}>
        {signing.finalTitle}
      </h3>
      <p className={styles.note}>{signing.finalNote}</p>
      {!final && <Spinner size="tiny" label={signing.finalChecking} />}
      {final && (
        <>
          {wantsDate && (
            <Field label={signing.finalDate} hint={signing.finalDateHint}>
              <Input type="date" size="small" value={date} onChange={(_, { value }) => setDate(value)} />
            </Field>
          )}
          <p className={styles.note} role="status">
            {again && left.length > 0 ? `${signing.finalMore} ` : ""}
            {left.length === 0 ? signing.finalClear : signing.finalOpen(left.length)}
          </p>
          {left.length > 0 && (
            <div className={styles.list}>
              <Some of={left} step={10} keyOf={(one, at) => `${at} ${one.about}`}>
                {one => <OpenPoint open={one} />}
              </Some>
              <Checkbox
                checked={anyway}
                label={signing.finalAnyway}
                onChange={(_, data) => setAnyway(data.checked === true)}
              />
            </div>
          )}
          {final.others > 0 && <p className={styles.note}>{signing.finalOthers(final.others)}</p>}
        </>
      )}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || !final || (left.length > 0 && !anyway)}
          onClick={write}
        >
          {signing.finalWrite}
        </Button>
        <Button size="small" onClick={() => close()}>
          {pane.cancel}
        </Button>
      </div>
    </section>
  );
}

function OpenPoint({ open }: { readonly open: Open }) {
  const styles = useStyles();
  const { text } = usePane();
  const at = open.about === "gap" ? open.gap.at : open.about === "doubt" ? open.doubt.at : open.finding.at;
  const words =
    open.about === "gap"
      ? open.gap.ask || open.gap.fact
      : open.about === "doubt"
        ? doubtWords(text, open.doubt.text, open.doubt.doubt)
        : messageOf(text, open.finding, null);
  return (
    <div className={styles.open}>
      {at && open.about !== "finding" && <Place at={at}>{areaNameFrom(at.sheet, at)}</Place>}
      <span className={styles.words}>{words}</span>
    </div>
  );
}
