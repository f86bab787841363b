import { createRoot } from "react-dom/client";
import { associateRibbon } from "../commands/ribbon";
import { appearance, surroundings } from "../hosts/excel/connect";
import type { Host } from "../hosts/host";
import { App } from "./App";
import { NoExcel } from "./NoExcel";
import { openRequests } from "./state/requests";
import { firstLanguage } from "./surroundings";

const WORKBENCH = "workbench.html";

/**
 * When the user is told that Excel does not answer, in milliseconds after the page was asked for: a network filter may hold Office's files for
 * ever. Should they come later, the pane opens all the same.
 */
const PATIENCE = 2500;

const element = document.getElementById("pane");
if (!element) throw new Error("the page has no element for the pane");
const root = createRoot(element);
const requests = openRequests();

const officeScript = (): Promise<unknown> =>
  new Promise(resolve => {
    const script = document.getElementById("office");
    if (typeof Office !== "undefined" || !script) return resolve(undefined);
    script.addEventListener("load", resolve);
    script.addEventListener("error", resolve);
  });

function draw(host: Host): void {
  const { language, dark } = appearance();
  const theme = dark === undefined ? {} : { theme: dark ? ("dark" as const) : ("light" as const) };
  root.render(<App host={host} language={firstLanguage(language)} requests={requests} {...theme} />);
}

const without = (waiting: boolean): void =>
  root.render(<NoExcel language={firstLanguage(navigator.language)} waiting={waiting} workbench={WORKBENCH} />);

async function start(): Promise<void> {
  without(true);
  const late = setTimeout(() => without(false), Math.max(0, PATIENCE - performance.now()));
  await officeScript();
  const around = await surroundings();
  clearTimeout(late);
  if (around !== "excel") return without(false);
  associateRibbon(requests.ask);
  const host = (await import("../hosts/excel/excel-host")).excelHost();
  draw(host);
  // Office tells of a change of theme by no event that can be relied on.
  window.addEventListener("focus", () => draw(host));
}

start().catch(() => without(false));
