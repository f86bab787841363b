import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openFile, type OpenedFile } from "../../../src/hosts/embedded/open-file";
import { HostError, type Work } from "../../../src/hosts/host";
import { headless } from "./headless";

const FOLDER = join(process.env["CORPUS"] ?? "../shared/corpus", "workbooks");
const work: Work = { progress: () => undefined, signal: new AbortController().signal };

const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter(name => /\.(xlsx|xlsm)$/i.test(name)) : [];

const opened = (name: string): OpenedFile | undefined => {
  try {
    return openFile(new Uint8Array(readFileSync(join(FOLDER, name))), name);
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
};

(files.length > 0 ? describe : describe.skip)("real workbooks (skipped where there are none)", () => {
  test.each(files)("%s is as it was after being opened in the grid", async name => {
    const file = opened(name);
    if (!file) return;
    const { host, close } = headless(file.workbook, file.memory, file.display);
    const { changes } = await host.changesSinceOpening(work);
    close();
    expect(changes.edits.slice(0, 5)).toEqual([]);
  });
});
