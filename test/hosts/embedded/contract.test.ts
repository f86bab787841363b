import { openFile } from "../../../src/hosts/embedded/open-file";
import { savedFile } from "../../../src/hosts/embedded/saved-file";
import { readWorkbook } from "../../../src/hosts/file/read-workbook";
import type { Work } from "../../../src/hosts/host";
import { hostContract } from "../contract";
import { headless, type Headless } from "./headless";

const work: Work = { progress: () => undefined, signal: new AbortController().signal };
const open: Headless[] = [];
afterEach(() => {
  while (open.length > 0) open.pop()!.close();
});

hostContract("embedded", async bytes => {
  const file = openFile(bytes, "test.xlsx");
  const grid = headless(file.workbook, file.memory, file.display);
  open.push(grid);
  return {
    host: grid.host,
    reopen: async () => readWorkbook(await savedFile(file, grid.host, work), "test.xlsx"),
  };
});
