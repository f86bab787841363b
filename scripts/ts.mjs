// Lets Node run the TypeScript of this repository as it stands: `node --import ./scripts/ts.mjs some.ts`. For scripts and benches only.
import { register } from "node:module";

register("./ts-hooks.mjs", import.meta.url);
