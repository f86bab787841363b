import type { Memory } from "../host";
import type { Outline } from "./read-outline";

/** What the last reading saw, by which the next asks for everything at once. */
export interface Glance {
  outline?: Outline;
  /** What is remembered with the workbook, as it was read with it; taken once. */
  memory?: Memory;
}
