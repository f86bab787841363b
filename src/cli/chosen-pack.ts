import { readFile } from "node:fs/promises";
import { makePack, packNamed, PACKS, type Pack } from "../core";
import type { Terminal } from "./terminal";

/** The pack of --pack, by its name or read from a .json file; undefined, and said why, where there is none. */
export async function chosenPack(pack: string | Pack, { text, error }: Terminal): Promise<Pack | undefined> {
  if (typeof pack === "object") return pack;
  if (/\.json$/i.test(pack)) return packOfFile(pack, text, error);
  const named = packNamed(pack);
  if (!named) error(text.cli.unknownPack(pack, PACKS.map(({ name }) => name).join("、")));
  return named;
}

async function packOfFile(file: string, text: Terminal["text"], error: Terminal["error"]): Promise<Pack | undefined> {
  let written: unknown;
  try {
    written = JSON.parse((await readFile(file, "utf8")).replace(/^\uFEFF/, ""));
  } catch (reason) {
    error(text.cli.badPack(file, reason instanceof Error ? reason.message : String(reason)));
    return undefined;
  }
  const made = makePack(written, PACKS);
  if ("pack" in made) return made.pack;
  const problems = made.problems.map(({ path, wanted, than = "", is = "" }) =>
    text.pack.problem(text.pack.field(path), wanted, than, is),
  );
  error(text.cli.badPack(file, problems.map(problem => `\n  ${problem}`).join("")));
  return undefined;
}
