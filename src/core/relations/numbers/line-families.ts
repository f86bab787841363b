import type { Grid } from "./grid";
import { bareName } from "./line-lists";

const TOTAL = /\b(?:sub)?totals?\b|合计|小计|总计|共计/i;
/** What stands between a name and what is said of a part of it: 离婚：女, Divorced (women). */
const PART = /^\s*[:：;；(（\-–—/]/;

/** What a total is the total of by its name: 作业 for 作业合计. */
const stemOf = (name: string): string => (TOTAL.test(name) ? bareName(name.replace(TOTAL, " ")) : "");

/**
 * The lines that no name says to be a part of another: without those called after the total beside them (测验1, 测验2, 测验合计), and those
 * called after the line before them with more words.
 */
export function headsOf({ names }: Grid): readonly number[] {
  const parts = new Set<number>();
  const bare = names.map(bareName);
  names.forEach((name, line) => {
    const stem = stemOf(name);
    for (const step of stem === "" ? [] : [-1, 1]) {
      const own: number[] = [];
      const isOwn = (at: number): boolean => bare[at]?.startsWith(stem) === true && stemOf(names[at]!) === "";
      for (let at = line + step; isOwn(at); at += step) own.push(at);
      if (own.length > 1) for (const at of own) parts.add(at);
    }
  });
  let head = "";
  names.forEach((name, line) => {
    const isPart = head !== "" && name.startsWith(head) && PART.test(name.slice(head.length));
    if (isPart) parts.add(line);
    else head = name;
  });
  return [...names.keys()].filter(line => !parts.has(line));
}
