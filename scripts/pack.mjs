import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { manifestFor } from "./manifest-for.mjs";
import { headersOf } from "./policy.mjs";

/** Pages that have headers of their own. */
const PAGES = ["taskpane.html", "workbench.html"];

const lines = headers => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);

/**
 * Fills a folder with what is handed to those who host the add-in: site/ for the address, manifest.xml for Excel, headers.txt for the server.
 * `pages` is the folder of built pages.
 */
export function pack(pages, folder, address, officeJs, frames) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(pages, `${folder}/site`, { recursive: true });
  const manifest = manifestFor(readFileSync("manifest.xml", "utf8"), address);
  writeFileSync(`${folder}/manifest.xml`, manifest);
  writeFileSync(`${folder}/site/manifest.xml`, manifest);
  const sections = [...PAGES, "*"].flatMap(page => [page, ...lines(headersOf(page, officeJs, frames))]);
  writeFileSync(
    `${folder}/headers.txt`,
    [...sections, "不要发送 X-Frame-Options · send no X-Frame-Options", ""].join("\n"),
  );
}
