import type { CheckResult } from "../../commands/check";
import type { ReportPreview, Takeovers } from "../../commands/preview-reports";
import type { CellEdit, Finding, Layout, ParagraphEdit } from "../../core";
import type { HostError, Progress } from "../../hosts/host";

/** What one check saw, what has been done about it since, and whether it still holds. */
export interface Seen {
  readonly result: CheckResult;
  readonly preview: ReportPreview;
  /** When it was checked, in milliseconds since 1970. */
  readonly at: number;
  /** The workbook was changed since, by the user or a co-author. */
  readonly outdated: boolean;
  /** Findings fixed since, with the edits made. */
  readonly fixed: ReadonlyMap<Finding, readonly CellEdit[]>;
  /** Paragraphs edited since, by `paragraphKey`, with the edits that put them back. */
  readonly edits: ReadonlyMap<string, ParagraphEdit>;
  /** Last year's reports that the user chose to take over, or not to. */
  readonly takeovers: Takeovers;
  /** How often the host refused while it was read, and was asked again. */
  readonly retries: number;
}

/** A paragraph among those of all reports. */
export const paragraphKey = (project: string, id: string): string => JSON.stringify([project, id]);

/** What went wrong: the host could not do it, or the fault is ours. */
export type Trouble =
  | { readonly by: "host"; readonly problem: HostError["problem"]; readonly detail: HostError["detail"] }
  | { readonly by: "us"; readonly message: string };

/** The pane is always in exactly one of these. `seen` is what remains on show meanwhile. */
export type PaneState =
  | { readonly phase: "idle" }
  | { readonly phase: "reading"; readonly progress?: Progress; readonly changed: boolean; readonly seen?: Seen }
  | { readonly phase: "checked"; readonly seen: Seen }
  | { readonly phase: "writing"; readonly progress?: Progress; readonly seen: Seen; readonly layout?: Layout }
  | { readonly phase: "written"; readonly seen: Seen; readonly layout: Layout }
  /** A paragraph was written, or put back; `layout` is that of the reports where they were written just before. */
  | { readonly phase: "edited"; readonly back: boolean; readonly seen: Seen; readonly layout?: Layout }
  /** `again` does what failed once more. */
  | { readonly phase: "failed"; readonly trouble: Trouble; readonly again?: () => void; readonly seen?: Seen };

export type PaneEvent =
  | { readonly type: "reading" }
  | { readonly type: "writing" }
  | { readonly type: "progressed"; readonly progress: Progress }
  | { readonly type: "checked"; readonly result: CheckResult; readonly preview: ReportPreview; readonly at: number }
  /** Read anew after a change, unasked. */
  | { readonly type: "refreshed"; readonly result: CheckResult; readonly preview: ReportPreview; readonly at: number }
  /** Read nothing anew: what is remembered has changed, and with it tables, findings or reports. */
  | { readonly type: "remade"; readonly result: CheckResult; readonly preview: ReportPreview }
  /** The user chose last year's reports; `preview` has their words. */
  | { readonly type: "takenOver"; readonly takeovers: Takeovers; readonly preview: ReportPreview }
  | { readonly type: "fixed"; readonly edits: ReadonlyMap<Finding, readonly CellEdit[]> }
  | { readonly type: "restored"; readonly finding: Finding }
  /** `preview` is made of the workbook as it has been written. */
  | { readonly type: "written"; readonly layout: Layout; readonly preview: ReportPreview }
  /** `undo` puts the paragraph back; without it that has just been done. */
  | {
      readonly type: "edited";
      readonly layout: Layout;
      readonly preview: ReportPreview;
      readonly paragraph: string;
      readonly undo?: ParagraphEdit;
    }
  | { readonly type: "cancelled" }
  | { readonly type: "dismissed" }
  | { readonly type: "failed"; readonly trouble: Trouble; readonly again?: () => void }
  | { readonly type: "changed" };

export const IDLE: PaneState = { phase: "idle" };

/** What the last finished check saw, in whatever phase the pane is. */
export const seenOf = (state: PaneState): Seen | undefined => ("seen" in state ? state.seen : undefined);

export const isBusy = (state: PaneState): boolean => state.phase === "reading" || state.phase === "writing";

const resting = (seen: Seen | undefined): PaneState => (seen ? { phase: "checked", seen } : IDLE);

const withSeen = (state: PaneState, change: (seen: Seen) => Seen): PaneState => {
  const seen = seenOf(state);
  return seen ? ({ ...state, seen: change(seen) } as PaneState) : state;
};

/** The same fault in a result computed anew: what was fixed stays told as fixed. */
const carried = (before: Seen["fixed"], findings: readonly Finding[]): Seen["fixed"] => {
  if (before.size === 0) return before;
  const key = ({ rule, at }: Finding): string => JSON.stringify([rule, at]);
  const known = new Map([...before].map(([finding, edits]) => [key(finding), edits]));
  return new Map(
    findings.flatMap(finding => {
      const edits = known.get(key(finding));
      return edits ? [[finding, edits] as const] : [];
    }),
  );
};

/** What is known once sheets of ours have been written: the workbook as it is now; findings are those of the check. */
const rewritten = (seen: Seen, preview: ReportPreview): Seen => {
  const { workbook, tables, relations, memory, pack, lost } = preview;
  return { ...seen, preview, result: { ...seen.result, workbook, tables, relations, memory, pack, lost } };
};

/** A layout in which some sheets have been written anew. */
function relaid(before: Layout, { changes, figures, gaps, doubts }: Layout): Layout {
  const names = new Set(changes.sheets.map(({ name }) => name));
  const others = <T extends { readonly at: { readonly sheet: string } }>(all: readonly T[]): readonly T[] =>
    all.filter(({ at }) => !names.has(at.sheet));
  const sheets = before.changes.sheets.map(sheet => changes.sheets.find(({ name }) => name === sheet.name) ?? sheet);
  return {
    changes: { ...before.changes, sheets },
    figures: [...others(before.figures), ...figures],
    gaps: [...others(before.gaps), ...gaps],
    doubts: [...others(before.doubts), ...doubts],
  };
}

/** The whole life of the pane. Pure: hosts, clocks and commands come in with `use-commands.ts`. */
export function paneReducer(state: PaneState, event: PaneEvent): PaneState {
  const seen = seenOf(state);
  switch (event.type) {
    case "reading":
      return { phase: "reading", changed: false, ...(seen && { seen }) };
    case "writing":
      return seen ? { phase: "writing", seen, ...("layout" in state && { layout: state.layout }) } : state;
    case "progressed": {
      if (state.phase !== "reading" && state.phase !== "writing") return state;
      const retries = event.progress.retries ?? state.progress?.retries;
      return { ...state, progress: { ...event.progress, ...(retries && { retries }) } };
    }
    case "checked": {
      const { result, preview, at } = event;
      const outdated = state.phase === "reading" && state.changed;
      const retries = (state.phase === "reading" && state.progress?.retries) || 0;
      const nothing = { fixed: new Map(), edits: new Map(), takeovers: {} };
      return { phase: "checked", seen: { result, preview, at, outdated, ...nothing, retries } };
    }
    case "refreshed": {
      const { result, preview, at } = event;
      return withSeen(state, before => ({ ...before, result, preview, at, outdated: false, fixed: new Map() }));
    }
    case "takenOver":
      return withSeen(state, before => ({ ...before, takeovers: event.takeovers, preview: event.preview }));
    case "remade":
      return withSeen(state, before => ({
        ...before,
        result: event.result,
        preview: event.preview,
        fixed: carried(before.fixed, event.result.findings),
      }));
    case "fixed":
      return resting(seen && { ...seen, fixed: new Map([...seen.fixed, ...event.edits]) });
    case "restored":
      return resting(seen && { ...seen, fixed: new Map([...seen.fixed].filter(([f]) => f !== event.finding)) });
    case "written":
      return seen
        ? { phase: "written", seen: { ...rewritten(seen, event.preview), edits: new Map() }, layout: event.layout }
        : state;
    case "edited": {
      if (!seen) return state;
      const edits = new Map(seen.edits);
      edits.delete(event.paragraph);
      if (event.undo) edits.set(event.paragraph, event.undo);
      const layout = "layout" in state && state.layout ? relaid(state.layout, event.layout) : undefined;
      return {
        phase: "edited",
        back: event.undo === undefined,
        seen: { ...rewritten(seen, event.preview), edits },
        ...(layout && { layout }),
      };
    }
    case "cancelled":
    case "dismissed":
      return resting(seen);
    case "failed":
      return {
        phase: "failed",
        trouble: event.trouble,
        ...(event.again && { again: event.again }),
        ...(seen && { seen }),
      };
    case "changed":
      if (state.phase === "reading") return state.changed ? state : { ...state, changed: true };
      return seen && !seen.outdated ? withSeen(state, before => ({ ...before, outdated: true })) : state;
  }
}
