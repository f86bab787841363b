// npm run bench:accuracy: the command line on corpora of real tables, scored by the corpora's own scorer beside published tools.
// The corpora are not part of this repository: CORPUS names their folder (default: ../shared/corpus).
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { onPath } from "../scripts/chromium.mjs";
import { buildIfStale } from "../scripts/build-if-stale.mjs";

const corpus = resolve(process.env.CORPUS ?? "../shared/corpus");
const scorer = join(corpus, "score.py");
const python = onPath(["python3"]);
if (!existsSync(scorer) || !python) {
  console.log(`skipped: ${python ? `no corpora in the folder that CORPUS names` : "no python3 on the path"}`);
} else {
  buildIfStale();
  for (const task of ["tables", "aggregations", "formulas"])
    spawnSync(python, [scorer, task, "--project", ".", ...process.argv.slice(2)], {
      stdio: "inherit",
      env: { ...process.env, CORPUS: corpus },
    });
}
