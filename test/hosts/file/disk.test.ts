import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readDisk, writeDisk } from "../../../src/hosts/file/disk";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "ziping-"))));
afterEach(() => rmSync(folder, { recursive: true }));

test("bytes written are the bytes read", async () => {
  const path = join(folder, "表.xlsx");
  await writeDisk(path, Uint8Array.from([1, 2, 3]));
  expect([...(await readDisk(path))]).toEqual([1, 2, 3]);
  await writeDisk(path, Uint8Array.from([4]));
  expect([...readFileSync(path)]).toEqual([4]);
});

test("a file that is not there, and a folder that is not there", async () => {
  const missing = expect.objectContaining({ problem: "not-found", detail: { file: "x.xlsx" } });
  await expect(readDisk(join(folder, "x.xlsx"))).rejects.toEqual(missing);
  await expect(writeDisk(join(folder, "none", "x.xlsx"), new Uint8Array(1))).rejects.toEqual(missing);
});

test("a place where nothing may be written keeps what it holds", async () => {
  await expect(writeDisk(folder, new Uint8Array(1))).rejects.toMatchObject({ problem: "read-only" });
  const path = join(folder, "a.xlsx");
  await writeDisk(path, Uint8Array.from([7]));
  chmodSync(path, 0o444);
  // Whoever may write everything is not hindered by a file's mode.
  if (process.getuid?.() !== 0)
    await expect(writeDisk(path, new Uint8Array(1))).rejects.toMatchObject({ problem: "read-only" });
  else expect([...(await readDisk(path))]).toEqual([7]);
});
