import type { Text } from "../text";
import { cli } from "./cli";
import { pane } from "./pane";
import { problems } from "./problems";

export const enUS: Text = { language: "en-US", problems, cli, pane };
