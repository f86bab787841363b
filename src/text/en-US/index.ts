import type { Text } from "../text";
import { cli } from "./cli";
import { problems } from "./problems";

export const enUS: Text = { language: "en-US", problems, cli };
