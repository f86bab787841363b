import { fileHost } from "../../../src/hosts/file/file-host";
import { readWorkbook } from "../../../src/hosts/file/read-workbook";
import { hostContract } from "../contract";

hostContract("file", async bytes => {
  const host = fileHost({ name: "test.xlsx", bytes });
  return { host, reopen: async () => readWorkbook(host.bytes(), "test.xlsx") };
});
