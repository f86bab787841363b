import { loneHeading } from "../../report-text/headings";
import type { Paragraph } from "../report";

const HEADINGS = { 1: "heading-1", 2: "heading-2", 3: "heading-3" } as const;

/** How words that nothing is generated in the place of are set: as what stands around them, but a heading among text as a heading. */
export function headingOr(around: Paragraph["style"], words: string): Paragraph["style"] {
  const level = around === "body" ? loneHeading(words) : undefined;
  return level === undefined ? around : HEADINGS[level];
}
