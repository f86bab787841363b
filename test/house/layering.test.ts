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

/** Rooms within a room from the ground up: each may import from those before it. What stands in no folder is the uppermost. */
const FLOORS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  core: [
    ["workbook", "quantity"],
    ["formulas", "packs"],
    ["report-text"],
    ["tables"],
    ["relations", "scoring"],
    ["report"],
    ["proofread"],
    ["rules"],
    [""],
  ],
  taskpane: [["state"], ["parts"], ["tables", "check", "report"], [""]],
};

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

  const within = Object.keys(FLOORS).flatMap(house => files(join(SRC, house)).map(file => [house, file] as const));
  test.each(within.map(([house, file]) => [relative(SRC, file).replace(/\\/g, "/"), house, file]))(
    "%s asks only lower rooms",
    (_, house, file) => {
      const [room, floor] = floorOf(house, file);
      expect(floor).not.toBe(-1);
      const uphill = importsOf(file).filter(name => {
        const target = join(dirname(file), name);
        if (!name.startsWith(".") || relative(join(SRC, house), target).startsWith("..")) return false;
        const [asked, below] = floorOf(house, target);
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

const floorOf = (house: string, file: string): readonly [room: string, floor: number] => {
  const path = relative(join(SRC, house), file).replace(/\\/g, "/");
  const [first] = path.split("/");
  const floors = FLOORS[house]!;
  // "../packs" names a folder by its index, "../theme" a file beside the folders.
  const room = path.includes("/") || floors.some(floor => floor.includes(first!)) ? first! : "";
  return [room, floors.findIndex(floor => floor.includes(room))];
};

const withoutComments = (file: string): string =>
  readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$|"[^"\n]*"|`[^`]*`/gm, "");
