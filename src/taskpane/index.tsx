import { createRoot } from "react-dom/client";
import { appearance, surroundings } from "../hosts/excel/connect";
import { excelHost } from "../hosts/excel/excel-host";
import { App } from "./App";
import { NoExcel } from "./NoExcel";
import { firstLanguage } from "./surroundings";

const WORKBENCH = "workbench.html";

const element = document.getElementById("pane");
if (!element) throw new Error("the page has no element for the pane");
const root = createRoot(element);

const without = (waiting: boolean): void =>
  root.render(<NoExcel language={firstLanguage(navigator.language)} waiting={waiting} workbench={WORKBENCH} />);

without(true);
surroundings().then(
  where => {
    if (where !== "excel") return without(false);
    const { language, dark } = appearance();
    root.render(
      <App
        host={excelHost()}
        language={firstLanguage(language)}
        {...(dark !== undefined && { theme: dark ? ("dark" as const) : ("light" as const) })}
      />,
    );
  },
  () => without(false),
);
