// Writes docs/rules, one page for each rule, and the examples of `ziping rules`, out of the rules, their words and their cases. `--check` writes nothing and fails where a page is stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ruleExamples, rulePages } from "../test/core/rules/pages";

const folder = fileURLToPath(new URL("../docs/rules/", import.meta.url));
mkdirSync(folder, { recursive: true });
const pages = await rulePages();
const stale = [...pages].filter(
  ([name, page]) => !existsSync(folder + name) || readFileSync(folder + name, "utf8") !== page,
);
const examplesFile = fileURLToPath(new URL("../src/cli/rule-examples.json", import.meta.url));
const examples = await ruleExamples();
const examplesStale = !existsSync(examplesFile) || readFileSync(examplesFile, "utf8") !== examples;
const orphans = readdirSync(folder).filter(name => !pages.has(name));
if (process.argv.includes("--check")) {
  for (const name of [...stale.map(([name]) => name), ...orphans])
    process.stderr.write(`docs/rules/${name} is out of date\n`);
  if (examplesStale) process.stderr.write("src/cli/rule-examples.json is out of date\n");
  process.exitCode = stale.length + orphans.length > 0 || examplesStale ? 1 : 0;
} else {
  for (const [name, page] of stale) writeFileSync(folder + name, page);
  if (examplesStale) writeFileSync(examplesFile, examples);
}
