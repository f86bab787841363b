import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

const WEB = resolve(__dirname, "../../dist/web");
const own = (html: string): string[] =>
  [...html.matchAll(/<script[^>]*\ssrc="?([^">\s]+)/g)].map(match => match[1]!).filter(src => !/^https?:/.test(src));

test("the pane's first JavaScript is at most 180 kB gzipped, and none of the grid is in it", () => {
  const scripts = own(readFileSync(join(WEB, "taskpane.html"), "utf8")).map(name => readFileSync(join(WEB, name)));
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.reduce((sum, script) => sum + gzipSync(script).length, 0)).toBeLessThanOrEqual(180_000);
  for (const script of scripts) expect(script.includes("univer")).toBe(false);
});
