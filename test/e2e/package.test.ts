import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pack } from "../../scripts/pack.mjs";
import { modelOf } from "../excel/file";
import { standIn } from "../excel/stand-in";
import { openPane, openSite, type Site } from "./excel-page";

jest.setTimeout(120_000);

const ROOT = resolve(__dirname, "../..");
const PAGES = resolve(ROOT, process.env["ZIPING_PAGES"] ?? "dist/web");

/** What a server is told in headers.txt: a page, and under it its headers; `*` for all files. */
function headersIn(text: string): (path: string) => Readonly<Record<string, string>> {
  const sections = new Map<string, Record<string, string>>();
  let section: Record<string, string> = {};
  for (const line of text.split("\n")) {
    const header = /^ {2}([^:]+): (.+)$/.exec(line);
    if (header) section[header[1]!] = header[2]!;
    else sections.set(line, (section = {}));
  }
  return path => ({ ...sections.get("*"), ...sections.get(path) });
}

let folder: string;
let site: Site;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ziping-"));
  pack(PAGES, folder, "https://localhost/jixiao/ziping");
  site = await openSite({
    files: join(folder, "site"),
    folder: "/jixiao/ziping/",
    headers: headersIn(readFileSync(join(folder, "headers.txt"), "utf8")),
  });
});
afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the folder that packaging makes, under its own address and headers: check and report in Excel", async () => {
  const excel = standIn(modelOf(readFileSync(resolve(ROOT, "assets/samples/样表-有错.xlsx")), "样表-有错.xlsx"));
  const { pane, faults, close } = await openPane(site, excel);
  const answer = await pane.evaluate(async () => {
    const { headers } = await fetch(location.href);
    return Object.fromEntries(headers.entries());
  });
  expect(answer).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
  expect(answer["content-security-policy"]).toContain("default-src 'none'; script-src 'self' https://appsforoffice");
  await pane.getByRole("button", { name: "校验本工作簿" }).click();
  await pane.getByRole("button", { name: /^修正全部/ }).waitFor();
  await pane.getByRole("tab", { name: /^报告/ }).click();
  await pane.getByRole("button", { name: /^生成/ }).last().click();
  await pane
    .getByText(/^已生成/)
    .first()
    .waitFor();
  expect(excel.model.sheets.some(({ names }) => names.length > 0)).toBe(true);
  // The policy is in force: what it does not name is not loaded.
  await pane.evaluate(
    () => void document.body.append(Object.assign(document.createElement("img"), { src: "https://example.org/x.png" })),
  );
  for (let tries = 0; tries < 100 && faults.length === 0; tries++) await new Promise(done => setTimeout(done, 50));
  expect(faults.filter(fault => !/example\.org/.test(fault))).toEqual([]);
  expect(faults.some(fault => /Content Security Policy/.test(fault) && /example\.org/.test(fault))).toBe(true);
  await close();
});

test("the manifest beside it names that address only", () => {
  const manifest = readFileSync(join(folder, "manifest.xml"), "utf8");
  expect(manifest).toBe(readFileSync(join(folder, "site/manifest.xml"), "utf8"));
  expect(manifest).toContain('DefaultValue="https://localhost/jixiao/ziping/taskpane.html"');
  expect(manifest).not.toContain("localhost:3000");
});
