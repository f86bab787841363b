import type { Area } from "../core/workbook/area";
import type { Changes } from "../core/report/changes";
import type { Correction } from "../core/tables/corrections";
import type { GivenFacts } from "../core/report/project";
import type { Workbook } from "../core/workbook/workbook";

export type { Changes } from "../core/report/changes";

/** What to read: the whole workbook, some of its sheets, or the user's selection (its sheet is read whole; findings are then limited to it). */
export type Scope = { readonly kind: "workbook" } | { readonly kind: "sheets"; readonly names: readonly string[] };

/** How far a piece of work has come: `done` of `of` sheets, or of whatever the phase counts. */
export interface Progress {
  readonly phase: "reading" | "recognising" | "checking" | "composing" | "writing" | "calculating";
  readonly done: number;
  readonly of: number;
  /** How often the host refused and was asked again, since the work began. */
  readonly retries?: number;
}

/** How long work reports and is stopped. An aborted signal makes the host throw the signal's reason. */
export interface Work {
  readonly progress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** A waived finding: its rule, the place as the user saw it, and her reason. */
export interface Waiver {
  readonly rule: string;
  readonly sheet: string | null;
  /** A1 when it was waived. */
  readonly at: string | null;
  /** Header and row label of the place, by which it is found again after rows were inserted. */
  readonly place: string;
  readonly reason: string;
}

/** What is remembered with the workbook, readable by every host. */
export interface Memory {
  readonly version: 1;
  readonly corrections: readonly Correction[];
  readonly waivers: readonly Waiver[];
  /** Facts the user typed into the form. */
  readonly facts: GivenFacts;
  readonly pack?: string;
}

export const NOTHING_REMEMBERED: Memory = { version: 1, corrections: [], waivers: [], facts: {} };

/** What a host can do besides reading and writing. */
export interface Capabilities {
  /** One undo step for everything a command writes. */
  readonly groupedUndo: boolean;
  /** Writing ends the user's undo history: she is told before. */
  readonly losesUndo: boolean;
  /** `show` and `selection` mean something. */
  readonly selection: boolean;
  readonly save: boolean;
  /** A file handed to the browser surely reaches the user. */
  readonly downloads: boolean;
}

export interface Host {
  readonly name: "excel" | "embedded" | "file" | "wps";
  readonly can: Capabilities;
  read(scope: Scope, work: Work): Promise<Workbook>;
  /** Whole or not at all, as far as the host can; one undo step where it can. Throws `changed` when an edit's cell is not as it `was`. */
  write(changes: Changes, work: Work): Promise<void>;
  /** Brings the area before the user's eyes and selects it. */
  show(area: Area): Promise<void>;
  /** What the user has selected, and its sheet; null where there is no such thing. */
  selection(): Promise<Area | null>;
  /** Calls back after changes that are not our own; returns how to stop. */
  watch(changed: (areas: readonly Area[]) => void): Promise<() => Promise<void>>;
  /** Calls back when the user has selected something else; returns how to stop. Absent where nothing can be selected. */
  readonly follow?: (moved: () => void) => Promise<() => Promise<void>>;
  recall(): Promise<Memory>;
  remember(memory: Memory): Promise<void>;
  /** Places that a write left half done, which `putBack` sets right; empty where there are none. Absent where it cannot happen. */
  readonly unfinished?: () => readonly Area[];
  /** Puts back what a failed write left; throws `unfinished` as long as that fails. */
  readonly putBack?: () => Promise<void>;
}

export type Problem =
  | "busy"
  | "protected"
  | "changed"
  | "too-large"
  | "unsupported"
  | "unavailable"
  | "not-found"
  | "not-a-workbook"
  | "old-format"
  | "encrypted"
  | "damaged"
  | "read-only"
  | "name-taken"
  /** A write failed half way and could not be put back: `left` says where. */
  | "unfinished";

/** A host could not do what was asked; shown to the user as what to do next. `detail` names the place or file, never a program term. */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly problem: Problem,
    readonly detail: {
      readonly at?: Area;
      readonly sheet?: string;
      readonly file?: string;
      readonly limit?: string;
      readonly left?: readonly Area[];
    } = {},
    options?: ErrorOptions,
  ) {
    super(problem, options);
  }
}
