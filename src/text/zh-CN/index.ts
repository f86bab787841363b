import { cli } from "./cli";
import { editing } from "./editing";
import { pack, packRules } from "./pack";
import { pane } from "./pane";
import { problems } from "./problems";
import { rules } from "./rules";
import { saying } from "./saying";
import { signing } from "./signing";
import { reportRules } from "./report-rules";
import { scoreRules } from "./score-rules";
import { workbench } from "./workbench";

/** Every word of the user interface; the original. */
export const zhCN = {
  language: "zh-CN" as "zh-CN" | "en-US",
  problems,
  cli,
  editing,
  pack,
  pane,
  rules: { ...rules, ...scoreRules, ...reportRules, ...packRules },
  saying,
  signing,
  workbench,
};
