// Writes docs/rules: one page for each rule, out of the rule, its words and its cases. `--check` writes nothing and fails where a page is stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rulePages } from "../test/core/rules/pages";

const folder = fileURLToPath(new URL("../docs/rules/", import.meta.url));
mkdirSync(folder, { recursive: true });
const pages = await rulePages();
const stale = [...pages].filter(
  ([name, page]) => !existsSync(folder + name) || readFileSync(folder + name, "utf8") !== page,
);
const orphans = readdirSync(folder).filter(name => !pages.has(name));
if (process.argv.includes("--check")) {
  for (const name of [...stale.map(([name]) => name), ...orphans])
    process.stderr.write(`docs/rules/${name} is out of date\n`);
  process.exitCode = stale.length + orphans.length > 0 ? 1 : 0;
} else for (const [name, page] of stale) writeFileSync(folder + name, page);
