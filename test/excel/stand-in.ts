import { readArea, type CellValue } from "../../src/core";
import { calculate } from "./calculate";
import { interpret, type Batch, type Halt } from "./interpreter";
import { columnOf, keyOf, keysIn, rowOf, type Model, type ModelSheet, type Rect } from "./model";
import { addressOf } from "./members/range";
import { ExcelError, type Desk, type Thing } from "./thing";
import { typed } from "./typed";

export const MEGABYTES_5 = 5 * 1024 * 1024;

/** How a request goes wrong. `code` is a transport's number or the name of an error in a reply. */
export interface Fault {
  /** Counted from zero among the add-in's own requests since the counters were set back. */
  readonly request: number;
  readonly way: "refused" | "half" | "unanswered" | "late";
  readonly code: string | number;
  /** Every later request goes wrong alike. */
  readonly lasting?: boolean;
}

export interface Counts {
  /** The add-in's own; the client's clean-up is counted apart. */
  requests: number;
  cleanUps: number;
  bytesOut: number;
  bytesIn: number;
  /** Bytes of each of the add-in's own requests, and of each reply to them. */
  readonly sent: number[];
  readonly replies: number[];
  cellsRead: number;
  cellsWritten: number;
  /** Buttons of the ribbon whose work is said to be done. */
  commands: number;
  /** Times that the client told it is ready. */
  ready: number;
  /** Members that ended the user's undo history. */
  readonly undoCleared: string[];
}

const zero = (): Counts => ({
  requests: 0,
  cleanUps: 0,
  bytesOut: 0,
  bytesIn: 0,
  sent: [],
  replies: [],
  cellsRead: 0,
  cellsWritten: 0,
  commands: 0,
  ready: 0,
  undoCleared: [],
});

/** An answer on its way to the client: nothing at all where `reply` is undefined. */
export interface Answer {
  readonly reply: unknown;
  readonly delay: number;
}

export interface Event {
  readonly type: number;
  readonly target: string;
  readonly message: Readonly<Record<string, unknown>>;
  readonly remote: boolean;
}

export interface Limits {
  request: number;
  reply: number;
  /** Cells of a range above which members for every cell come back null. */
  nullAbove: number;
  /** An error instead of null. */
  strict: boolean;
}

/** A workbook open in the stand-in for Excel: answers the client's batches, counts them, and misbehaves on demand. */
export interface StandIn {
  readonly model: Model;
  readonly counts: Counts;
  readonly limits: Limits;
  /** The user is typing into a cell. */
  editing: boolean;
  fault: Fault | undefined;
  /** Milliseconds before every answer, and before a late one. */
  latency: number;
  lateness: number;
  /** What the host calls before each of the add-in's requests: to change the workbook under its feet. */
  before: ((request: number) => void) | undefined;
  readonly liveReferences: number;
  /** The version of ExcelApi; below 1.19 every write ends the undo history. */
  readonly version: string;
  open(model: Model): void;
  resetCounts(): void;
  /** Answers the body of one executeMethod message. */
  answer(flags: number, body: string): Answer;
  /** The user selects cells; tells handlers as Excel does. */
  select(sheet: string, cells: string): void;
  /** An edit of the user (`by` "user") or of a co-author; tells handlers as Excel does. */
  edit(sheet: string, cell: string, value: unknown, by?: "user" | "co-author"): void;
  onEvent: (event: Event) => void;
  /** Hears that the add-in asks for its pane to be shown or hidden. */
  onPane: (visible: boolean) => void;
}

const isCleanUp = (batch: Batch): boolean =>
  batch.Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference");
const isStartUp = (batch: Batch): boolean => batch.Actions.some(({ Name }) => Name === "NotifyActionHandlerReady");

const isBefore = (version: string, other: string): boolean =>
  Number(version.split(".")[1]) < Number(other.split(".")[1]);

export function standIn(first: Model, version = "1.20"): StandIn {
  let model = first;
  let counts = zero();
  const references = new Map<string, Thing>();
  const registered = new Set<string>();
  let changes: { sheet: ModelSheet; rect: Rect }[] = [];
  let nextReference = 1;

  const limits: Limits = { request: MEGABYTES_5, reply: MEGABYTES_5, nullAbove: 5_000_000, strict: false };
  const isLocked = (sheet: ModelSheet, rect: Rect): boolean => {
    if (rect.bottom - rect.top > 100_000) return true;
    for (let row = rect.top; row <= rect.bottom; row++)
      for (let column = rect.left; column <= rect.right; column++)
        if (sheet.styles.get(keyOf(row, column))?.locked !== false) return true;
    return false;
  };

  const desk: Desk = {
    get model() {
      return model;
    },
    limits,
    changed: (sheet, rect) => void changes.push({ sheet, rect }),
    mayWrite(sheet, rect) {
      if (sheet.protected && isLocked(sheet, rect))
        throw new ExcelError("AccessDenied", "You do not have the required permissions to access this resource.");
    },
    mayFormat(sheet) {
      if (sheet.protected) throw new ExcelError("AccessDenied", "The sheet is protected.");
    },
    mayRestructure() {
      if (model.structureProtected) throw new ExcelError("AccessDenied", "The workbook is protected.");
    },
    keep(thing) {
      const id = `range:${nextReference++}`;
      references.set(id, thing);
      return id;
    },
    release: id => void references.delete(id),
    register(type, target, on) {
      if (on) registered.add(`${type} ${target}`);
      else registered.delete(`${type} ${target}`);
    },
    pane: state => host.onPane(state === "Visible"),
    clearsUndo: member => void counts.undoCleared.push(member),
    count(kind, cells) {
      if (kind === "read") counts.cellsRead += cells;
      else counts.cellsWritten += cells;
    },
  };

  function tell(type: number, sheet: ModelSheet, message: Readonly<Record<string, unknown>>, remote: boolean): void {
    for (const target of [sheet.id, "Workbook"])
      if (registered.has(`${type} ${target}`)) host.onEvent({ type, target, message, remote });
  }

  /** Calculates and tells what the batch changed. */
  function settle(triggerSource: string | undefined, remote: boolean): void {
    const told = changes;
    changes = [];
    if (told.length === 0) return;
    const bySheet = new Map<ModelSheet, Rect[]>();
    for (const { sheet, rect } of told) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), rect]);
    if (model.calculationMode === "Automatic") calculate(model, bySheet);
    for (const { sheet, rect } of told)
      tell(
        10,
        sheet,
        {
          address: addressOf({ sheet, rect }).split("!").at(-1),
          changeType: "RangeEdited",
          worksheetId: sheet.id,
          source: remote ? "Remote" : "Local",
          ...(triggerSource === undefined ? {} : { triggerSource }),
        },
        remote,
      );
  }

  function carryOut(batch: Batch, halt?: Halt): unknown {
    const body = interpret(batch, desk, references, halt);
    if (changes.length > 0 && isBefore(version, "1.19")) counts.undoCleared.push("a write before ExcelApi 1.19");
    settle("ThisLocalAddin", false);
    return body;
  }

  const transport = (code: number): unknown => ({ Version: 1, Error: code });

  function reply(body: unknown): unknown {
    const text = JSON.stringify(body);
    const bytes = Buffer.byteLength(text);
    counts.bytesIn += bytes;
    counts.replies.push(bytes);
    if (bytes > limits.reply) return transport(5104);
    return { Version: 1, Error: 0, Data: [200, ["Content-Type", "application/json"], text] };
  }

  /** The reply of a request that goes wrong, after what it did all the same. */
  function failing(batch: Batch, { way, code }: Fault): Answer {
    const wrong = typeof code === "number" ? transport(code) : undefined;
    if (way === "refused")
      return { reply: wrong ?? reply(carryOut(batch, { at: 0, code: String(code) })), delay: host.latency };
    if (way === "half") {
      const body = carryOut(batch, { at: Math.ceil(batch.Actions.length / 2), code: String(code) });
      return { reply: wrong ?? reply(body), delay: host.latency };
    }
    const body = carryOut(batch);
    return way === "late" ? { reply: reply(body), delay: host.lateness } : { reply: undefined, delay: 0 };
  }

  const host: StandIn = {
    select(name, cell) {
      const sheet = model.sheets.find(one => one.name === name)!;
      const { top, left, bottom, right } = readArea(cell, name)!;
      model.selection = { sheet, rect: { top, left, bottom, right } };
      tell(14, sheet, { address: cell, worksheetId: sheet.id }, false);
    },
    get model() {
      return model;
    },
    get counts() {
      return counts;
    },
    get liveReferences() {
      return references.size;
    },
    limits,
    version,
    editing: false,
    fault: undefined,
    latency: 0,
    lateness: 1000,
    before: undefined,
    onEvent: () => {},
    onPane: () => {},
    open(opened) {
      model = opened;
      references.clear();
      registered.clear();
      host.editing = false;
      host.fault = undefined;
      host.before = undefined;
      host.latency = 0;
      Object.assign(limits, { request: MEGABYTES_5, reply: MEGABYTES_5, nullAbove: 5_000_000, strict: false });
      host.resetCounts();
    },
    resetCounts: () => void (counts = zero()),
    answer(flags, body) {
      const batch = JSON.parse(body) as Batch;
      if (isStartUp(batch)) {
        counts.ready++;
        return { reply: reply(carryOut(batch)), delay: 0 };
      }
      if (isCleanUp(batch)) {
        counts.cleanUps++;
        const { bytesIn, replies } = counts;
        const answer = { reply: reply(carryOut(batch)), delay: 0 };
        counts.bytesIn = bytesIn;
        replies.pop();
        return answer;
      }
      const request = counts.requests++;
      const bytes = Buffer.byteLength(body);
      counts.bytesOut += bytes;
      counts.sent.push(bytes);
      host.before?.(request);
      if (host.editing && (flags & 64) === 0) return { reply: transport(5004), delay: host.latency };
      if (bytes > limits.request) return { reply: transport(5103), delay: host.latency };
      const { fault } = host;
      if (fault && (fault.request === request || (fault.lasting && request > fault.request)))
        return failing(batch, fault);
      return { reply: reply(carryOut(batch)), delay: host.latency };
    },
    edit(name, cell, value, by = "user") {
      const sheet = model.sheets.find(one => one.name === name)!;
      const { top, left } = readArea(cell, name)!;
      const rect = { top, left, bottom: top, right: left };
      sheet.cells.set(keyOf(top, left), typed(value, "edit"));
      desk.changed(sheet, rect);
      settle(by === "user" ? "Unknown" : undefined, by === "co-author");
    },
  };
  return host;
}

/** What a cell holds, for tests. */
export function cellIn(
  model: Model,
  sheet: string,
  cell: string,
): { readonly value: CellValue; readonly formula?: string } {
  const { top, left } = readArea(cell, sheet)!;
  return model.sheets.find(one => one.name === sheet)?.cells.get(keyOf(top, left)) ?? { value: null };
}

/** Calculates every formula that the stand-in knows, as Excel would on opening a file that asks for it. */
export function calculateAll(model: Model): void {
  const formulas = (sheet: ModelSheet): readonly Rect[] =>
    keysIn(sheet.cells, { top: 0, left: 0, bottom: 1_048_575, right: 16_383 })
      .filter(key => sheet.cells.get(key)!.formula !== undefined)
      .map(key => ({ top: rowOf(key), bottom: rowOf(key), left: columnOf(key), right: columnOf(key) }));
  calculate(model, new Map(model.sheets.map(sheet => [sheet, formulas(sheet)])));
}
