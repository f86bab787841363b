import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { Activity, lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { CheckScope } from "../commands/check";
import type { Beside, ReportChoices } from "../commands/preview-reports";
import type { Host } from "../hosts/host";
import type { Text } from "../text";
import { Announcer } from "./Announcer";
import { FirstRun } from "./FirstRun";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { PaneProvider } from "./parts/pane-context";
import { useFocusKept } from "./parts/use-focus-kept";
import type { Requests } from "./state/requests";
import { isBusy, seenOf } from "./state/state";
import type { Step } from "./Tabs";
import { useCommands } from "./state/use-commands";

// Not in the first view, so not in the first file.
const TablesStep = lazy(() =>
  import(/* webpackPrefetch: true */ "./tables/TablesStep").then(part => ({ default: part.TablesStep })),
);
const TroubleBar = lazy(() => import("./TroubleBar").then(part => ({ default: part.TroubleBar })));
const CheckStep = lazy(() =>
  import(/* webpackPrefetch: true */ "./check/CheckStep").then(part => ({ default: part.CheckStep })),
);
const ReportStep = lazy(() =>
  import(/* webpackPrefetch: true */ "./report/ReportStep").then(part => ({ default: part.ReportStep })),
);

const useStyles = makeStyles({
  root: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  // Always with its scroll bar: the web view hides it otherwise, and long lists look complete when they are not.
  body: { flexGrow: 1, minHeight: 0, overflowY: "scroll", padding: "8px 12px 16px", overflowWrap: "anywhere" },
});

export interface PaneProps {
  readonly host: Host;
  readonly text: Text;
  /** Left out where the page around the pane has its own. */
  readonly changeLanguage?: () => void;
  readonly sample?: () => void;
  readonly requests?: Requests;
}

/** The three steps, one above the other part: where one is, what was found, what to do next. */
export function Pane({ host, text, changeLanguage, sample, requests }: PaneProps) {
  const styles = useStyles();
  const [state, commands] = useCommands(host);
  const [step, setStep] = useState<Step>("check");
  const [scope, setScope] = useState<CheckScope>("workbook");
  const [choices, setChoices] = useState<ReportChoices>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [beside, setBeside] = useState<Beside>({});
  /** How often a cell's menu asked where it is used. */
  const [asked, setAsked] = useState(0);
  const busy = isBusy(state);
  const context = useMemo(() => ({ text, commands, can: host.can, busy }), [text, commands, host, busy]);
  const seen = seenOf(state);
  const body = useRef<HTMLDivElement>(null);
  useFocusKept(body);
  const projects = seen?.preview.projects.map(project => project.name).filter(name => !left.has(name)) ?? [];
  useEffect(() =>
    requests?.listen(action => {
      setStep(action === "used" ? "report" : action);
      if (action === "used") setAsked(asked + 1);
      if (busy || (action === "used" && seen)) return;
      // A report needs a check before it; then its gaps are on show, and the button that writes it.
      if (action === "report" && projects.length > 0) commands.generate(projects, beside, choices);
      else commands.check("workbook");
    }),
  );
  return (
    <PaneProvider value={context}>
      <section className={styles.root} aria-label={text.pane.name}>
        <Header state={state} step={step} setStep={setStep} {...(changeLanguage && { changeLanguage })} />
        <div
          ref={body}
          className={styles.body}
          role="tabpanel"
          id="ziping-panel"
          aria-labelledby={`ziping-tab-${step}`}
        >
          {state.phase === "failed" && (
            <Suspense>
              <TroubleBar state={state} check={() => commands.check(scope)} />
            </Suspense>
          )}
          {seen ? (
            <Suspense fallback={<Spinner size="tiny" />}>
              {/* A step that is left keeps what was opened and typed in it. */}
              <Activity mode={step === "tables" ? "visible" : "hidden"}>
                <TablesStep seen={seen} />
              </Activity>
              <Activity mode={step === "check" ? "visible" : "hidden"}>
                <CheckStep seen={seen} />
              </Activity>
              <Activity mode={step === "report" ? "visible" : "hidden"}>
                <ReportStep
                  seen={seen}
                  left={left}
                  setLeft={setLeft}
                  beside={beside}
                  setBeside={setBeside}
                  choices={choices}
                  setChoices={setChoices}
                  asked={asked}
                  check={() => commands.check(scope)}
                  {...("layout" in state && state.layout && { layout: state.layout })}
                />
              </Activity>
            </Suspense>
          ) : (
            <FirstRun step={step} {...(sample && { sample })} />
          )}
        </div>
        <Footer
          state={state}
          step={step}
          scope={scope}
          setScope={setScope}
          projects={projects}
          beside={beside}
          choices={choices}
        />
        <Announcer state={state} />
      </section>
    </PaneProvider>
  );
}
