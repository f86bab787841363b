import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { memo, useRef, useState } from "react";
import type { CheckResult } from "../../commands/check";
import type { Finding } from "../../core";
import { messageOf } from "../../text/message";
import { Comparison } from "./Comparison";
import { FixPreview } from "../parts/FixPreview";
import { useFocusBack } from "../parts/use-focus-back";
import { IgnoreForm } from "./IgnoreForm";
import { usePane } from "../parts/pane-context";
import { SeverityIcon } from "./SeverityIcon";
import { SumLine } from "./SumLine";
import { sumLine, sumWords } from "./sum-line";

const useStyles = makeStyles({
  root: { borderRadius: tokens.borderRadiusMedium, marginBottom: "2px", contentVisibility: "auto" },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    "@media (forced-colors: active)": { outline: "1px solid Highlight", outlineOffset: "-1px" },
  },
  main: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    width: "100%",
    padding: "6px 8px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "& svg": { marginTop: "3px" },
  },
  fixed: { color: tokens.colorNeutralForeground3 },
  rule: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  done: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  more: { padding: "0 8px 8px 32px", display: "flex", flexDirection: "column", gap: "6px" },
  buttons: { display: "flex", gap: "6px", flexWrap: "wrap", alignItems: "center" },
});

interface Props {
  readonly finding: Finding;
  readonly result: CheckResult;
  readonly fixed: boolean;
  readonly active: boolean;
  readonly choose: (finding: Finding) => void;
}

/** One finding as a sentence; chosen or focused, the sum it was held against and what can be done. Of thousands only those concerned are drawn anew. */
export const FindingItem = memo(function FindingItem({ finding, result, fixed, active, choose }: Props) {
  const styles = useStyles();
  const { text, commands, busy } = usePane();
  const { pane } = text;
  const [doing, setDoing] = useState<"fix" | "ignore">();
  const [tip, setTip] = useState<string>();
  /** A press that moves the focus must not open and close things under the pointer before it is let go. */
  const pressed = useRef(false);
  const main = useFocusBack<HTMLButtonElement>(doing !== undefined || fixed);
  const { at, severity } = finding;
  const go = (byKey: boolean): void => {
    pressed.current = false;
    choose(finding);
    if (at) (byKey ? commands.jump : commands.show)(at);
  };
  const hover = (): void => {
    if (tip !== undefined) return;
    const line = sumLine(result, finding);
    setTip(line ? sumWords(text, line) : "");
  };
  return (
    <li className={mergeClasses(styles.root, active && styles.active)}>
      <button
        ref={main}
        type="button"
        className={styles.main}
        data-finding=""
        title={tip}
        aria-expanded={active}
        onPointerDown={() => (pressed.current = true)}
        onPointerEnter={hover}
        onFocus={() => pressed.current || choose(finding)}
        // A click that no pointer made (detail 0) is Enter or the space bar.
        onClick={event => go(event.detail === 0)}
      >
        {fixed ? (
          <CheckmarkCircle16Filled className={styles.done} role="img" aria-label={pane.fixedNow} />
        ) : (
          <SeverityIcon severity={severity} label={pane.severity[severity]} />
        )}
        <span className={mergeClasses(fixed && styles.fixed)}>{messageOf(text, finding)}</span>
      </button>
      {(active || doing || fixed) && (
        <div className={styles.more}>
          {active && !fixed && (
            <>
              <Comparison finding={finding} />
              <SumLine finding={finding} result={result} />
              <div className={styles.rule} title={text.rules[finding.rule]?.why}>
                {finding.rule} {text.rules[finding.rule]?.title}
              </div>
            </>
          )}
          {fixed ? (
            <div className={styles.buttons}>
              <strong>{pane.fixedNow}</strong>
              <Button key="restore" size="small" disabledFocusable={busy} onClick={() => commands.restore(finding)}>
                {pane.restore}
              </Button>
            </div>
          ) : doing === "fix" ? (
            <FixPreview findings={[finding]} close={() => setDoing(undefined)} />
          ) : doing === "ignore" ? (
            <IgnoreForm finding={finding} close={() => setDoing(undefined)} />
          ) : (
            <div className={styles.buttons}>
              {finding.fix && (
                <Button size="small" disabledFocusable={busy} onClick={() => setDoing("fix")}>
                  {pane.fix}
                </Button>
              )}
              <Button size="small" disabledFocusable={busy} onClick={() => setDoing("ignore")}>
                {pane.ignore}
              </Button>
            </div>
          )}
        </div>
      )}
    </li>
  );
});
