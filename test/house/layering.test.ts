import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const SRC = resolve(__dirname, "../../src");
const ENTRIES = ["taskpane/index.tsx", "commands/ribbon.ts", "workbench/index.tsx", "cli/index.ts"];

/** For each room, the rooms it may import from besides itself, and the packages it may name. */
const MAY: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: RegExp }>> = {
  core: { rooms: [], packages: /^valibot$/ },
  "hosts/host.ts": { rooms: ["core"], packages: /^$/ },
  "hosts/file": { rooms: ["core", "hosts/host.ts"], packages: /^(fflate|node:.*)$/ },
  "hosts/excel": { rooms: ["core", "hosts/host.ts"], packages: /^$/ },
  "hosts/embedded": { rooms: ["core", "hosts/host.ts", "hosts/file"], packages: /^@univerjs\// },
  text: { rooms: ["core", "hosts/host.ts"], packages: /^$/ },
  document: { rooms: ["core"], packages: /^docx(\/charts)?$/ },
  commands: { rooms: ["core", "document", "hosts/host.ts", "text"], packages: /^$/ },
  taskpane: {
    rooms: ["commands", "core", "hosts/host.ts", "text"],
    packages: /^(react|react-dom.*|@fluentui\/.*|diff)$/,
  },
  workbench: {
    rooms: ["commands", "core", "hosts/host.ts", "text", "hosts/embedded", "hosts/file", "taskpane"],
    packages: /^(react|react-dom.*|@fluentui\/.*|@univerjs\/.*)$/,
  },
  cli: { rooms: ["commands", "core", "hosts/host.ts", "text", "hosts/file"], packages: /^node:/ },
};

/** The core's rooms from the ground up: each may import from those before it. */
const CORE = [
  ["workbook", "quantity"],
  ["formulas", "packs"],
  ["report-text"],
  ["tables"],
  ["relations", "scoring"],
  ["report"],
  ["proofread"],
  ["rules"],
  ["index.ts"],
];

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory()
      ? files(join(folder, entry.name))
      : /\.tsx?$/.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  );

const roomOf = (file: string): string => {
  const path = relative(SRC, file).replace(/\\/g, "/");
  return (
    Object.keys(MAY).find(room => path === room || path === room.replace(/\.ts$/, "") || path.startsWith(room + "/")) ??
    path
  );
};

const IMPORT =
  /^\s*(?:import|export)\b[^"'`;]*?\bfrom\s*"([^"]+)"|^\s*import\s*"([^"]+)"|\bimport\s*\(\s*(?:\/\*.*?\*\/\s*)?"([^"]+)"/gm;

const importsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(IMPORT)].map(match => (match[1] ?? match[2] ?? match[3])!);

describe("who may import whom", () => {
  test.each(files(SRC).map(file => [relative(SRC, file).replace(/\\/g, "/"), file]))("%s", (path, file) => {
    const room = roomOf(file);
    expect(Object.keys(MAY)).toContain(room);
    if (ENTRIES.includes(path)) return;
    const may = MAY[room]!;
    const wrong = importsOf(file).filter(name => {
      if (!name.startsWith(".")) return !may.packages.test(name);
      const target = roomOf(join(dirname(file), name));
      return target !== room && !may.rooms.includes(target);
    });
    expect(wrong).toEqual([]);
  });

  test.each(files(join(SRC, "core")).map(file => [relative(SRC, file).replace(/\\/g, "/"), file]))(
    "%s asks only lower rooms",
    (path, file) => {
      const [room, floor] = floorOf(path);
      expect(floor).not.toBe(-1);
      const uphill = importsOf(file).filter(name => {
        if (!name.startsWith(".")) return false;
        const [asked, below] = floorOf(relative(SRC, join(dirname(file), name)).replace(/\\/g, "/"));
        return asked !== room && below >= floor;
      });
      expect(uphill).toEqual([]);
    },
  );

  test("only one folder says Excel or Office", () => {
    const saying = files(SRC).filter(
      file => roomOf(file) !== "hosts/excel" && /\b(Excel|Office|OfficeRuntime)\.[a-zA-Z]/.test(withoutComments(file)),
    );
    expect(saying.map(file => relative(SRC, file)).filter(path => !ENTRIES.includes(path))).toEqual([]);
  });
});

const floorOf = (path: string): readonly [string, number] => {
  const room = path.split("/")[1]!;
  return [room, CORE.findIndex(floor => floor.includes(room))];
};

const withoutComments = (file: string): string =>
  readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$|"[^"\n]*"|`[^`]*`/gm, "");
