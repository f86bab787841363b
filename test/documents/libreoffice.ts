import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

const PROGRAMS = ["soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];

/** LibreOffice's program, or undefined where it is not installed. */
const program = PROGRAMS.find(name => spawnSync(name, ["--version"], { timeout: 60_000 }).status === 0);

/** A test that needs LibreOffice; where there is none it is skipped under its name, with the reason. */
export const documentTest: (name: string, run: (() => void) | (() => Promise<void>), timeout?: number) => void = program
  ? (name, run, timeout) => test(name, run, timeout)
  : name =>
      test.skip(`${name} (skipped: LibreOffice is not installed; on Debian: apt install libreoffice-calc)`, () => {});

const readsPages = spawnSync("pdftotext", ["-v"], { timeout: 60_000 }).error === undefined;

/** A test that also reads what stands on printed pages; where poppler's pdftotext is missing it is skipped, with the reason. */
export const pagesTest: typeof documentTest = readsPages
  ? documentTest
  : name => test.skip(`${name} (skipped: pdftotext is not installed; on Debian: apt install poppler-utils)`, () => {});

/** The text of each page that LibreOffice prints of the files, without white space, by the names given. */
export function printed(
  files: Readonly<Record<string, Uint8Array>>,
  from: "xlsx" | "docx",
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(converted(files, "pdf", from)).map(([name, pdf]) => {
      const { stdout } = spawnSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" });
      return [
        name,
        stdout
          .replace(/[^\S\f]/g, "")
          .split("\f")
          .slice(0, -1),
      ];
    }),
  );
}

/** A profile of its own, so that no other LibreOffice is met; in it every formula is calculated anew on opening. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens each file in LibreOffice, which calculates it, and saves it in the other format; results by the names given. */
export function converted(
  files: Readonly<Record<string, Uint8Array>>,
  to: "xlsx" | "pdf" | "txt:Text",
  from: "xlsx" | "docx" = "xlsx",
): Readonly<Record<string, Uint8Array>> {
  const made = saved(files, to, from);
  const names = Object.keys(made);
  if (names.length !== Object.keys(files).length) throw new Error(`LibreOffice made ${names.join(", ")}`);
  return Object.fromEntries(names.map(name => [basename(name, `.${to.split(":")[0]}`), made[name]!]));
}

/** All sheets, by their names, as comma-separated text with its cells as they are shown. */
const SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";

/** What LibreOffice shows in the cells of each sheet of a workbook, from left to right and down; none of those that are empty. */
export function shownTexts(workbook: Uint8Array): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(saved({ a: workbook }, SHOWN, "xlsx")).map(([name, bytes]) => [
      basename(name, ".csv").replace(/^a-/, ""),
      [...new TextDecoder().decode(bytes).matchAll(/"((?:[^"]|"")*)"|([^,\n]+)/g)].map(([, quoted, plain]) =>
        (quoted ?? plain!).replace(/""/g, '"').trim(),
      ),
    ]),
  );
}

/** What LibreOffice saves of the files, by file names. */
function saved(
  files: Readonly<Record<string, Uint8Array>>,
  to: string,
  from: "xlsx" | "docx",
): Readonly<Record<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), "ziping-documents-"));
  try {
    for (const name of ["profile/user", "in", "out"]) mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, "profile/user/registrymodifications.xcu"), PROFILE);
    const inputs = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, "in", `${name}.${from}`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const out = join(folder, "out");
    const run = spawnSync(program!, [profile, "--headless", "--convert-to", to, "--outdir", out, ...inputs], {
      encoding: "utf8",
      timeout: 180_000,
    });
    const made = readdirSync(out);
    if (made.length === 0) throw new Error(`LibreOffice made nothing: ${run.stdout}${run.stderr}`);
    return Object.fromEntries(made.map(name => [name, new Uint8Array(readFileSync(join(out, name)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
