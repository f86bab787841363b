import type { Text } from "../text";
import { problems } from "./problems";

export const enUS: Text = { language: "en-US", problems };
