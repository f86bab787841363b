import { createRoot } from "react-dom/client";
import { firstLanguage } from "../taskpane/surroundings";
import { Workbench } from "./Workbench";

const asked = new URLSearchParams(location.search);

createRoot(document.getElementById("root")!).render(
  <Workbench language={firstLanguage(asked.get("language") ?? navigator.language)} sample={asked.has("sample")} />,
);
