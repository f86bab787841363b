import type { Area, Workbook } from "../../src/core";
import { fileHost } from "../../src/hosts/file/file-host";
import { workbookFile } from "../../src/hosts/file/new-workbook";
import { HostError, type Host } from "../../src/hosts/host";
import { book } from "../book";

/** A user's desk: a real file behind a host that also has a screen, a selection and a co-author. */
export interface Desk {
  readonly host: Host;
  /** What was brought before the user's eyes, in order. */
  readonly shown: Area[];
  /** Somebody else changes the workbook. */
  readonly change: () => void;
  /** From now on, until cleared, what writes or remembers is refused with this. */
  refuse: HostError | undefined;
  /** While set, reading waits for it. */
  hold: Promise<void> | undefined;
  selected: Area | null;
  /** The user selects something else. */
  readonly select: (area: Area | null) => void;
}

export function desk(workbook: Workbook, can: Partial<Host["can"]> = {}): Desk {
  const file = fileHost({ name: "预算.xlsx", bytes: workbookFile(workbook) });
  let told = (_areas: readonly Area[]): void => {};
  const refused = (): void => {
    if (own.refuse) throw own.refuse;
  };
  const moved = new Set<() => void>();
  const own: Desk = {
    shown: [],
    change: () => told([]),
    refuse: undefined,
    hold: undefined,
    selected: null,
    select: area => {
      own.selected = area;
      moved.forEach(one => one());
    },
    host: {
      ...file,
      can: { ...file.can, selection: true, ...can },
      read: async (scope, work) => {
        work.progress({ phase: "reading", done: 0, of: 2 });
        await own.hold;
        return file.read(scope, work);
      },
      write: async (changes, work) => {
        refused();
        await file.write(changes, work);
      },
      remember: async memory => {
        refused();
        await file.remember(memory);
      },
      selection: async () => own.selected,
      follow: async one => {
        moved.add(one);
        return async () => void moved.delete(one);
      },
      show: async area => {
        own.shown.push(area);
        own.selected = area;
      },
      watch: async changed => {
        told = changed;
        return async () => {
          told = () => {};
        };
      },
    },
  };
  return own;
}

/** A fund summary of two projects in which everything agrees, unless `received` of the second is something else. */
export const summary = (received: number | string = 500000): Workbook =>
  book({
    资金汇总: [
      ["2023年度项目资金汇总表"],
      ["单位：元"],
      ["项目名称", "预算数", "资金到位", "支出数", "剩余"],
      ["大厅运行管理费", 900000, 900000, 785518.92, 114481.08],
      ["政务服务热线经费", 500000, received, 428475, 71525],
      [
        "合计",
        [1400000, "=SUM(B4:B5)"],
        [typeof received === "number" ? 1400000 : 900000, "=SUM(C4:C5)"],
        [1213993.92, "=SUM(D4:D5)"],
        [186006.08, "=SUM(E4:E5)"],
      ],
    ],
  });

/** A cash book in which the balance of the fourth line (F7) is 100.00 short of 655,320.58, and is right again in the next. */
export function ledger(): Workbook {
  const spent = [61250, 58840.5, 72310.42, 52278.5, 69120, 70288];
  let balance = 900000;
  return book({
    支出台账: [
      ["支出台账"],
      ["单位：元"],
      ["序号", "日期", "摘要", "资金到位", "支出", "余额"],
      ...spent.map((amount, index) => {
        balance = Math.round((balance - amount) * 100) / 100;
        const shown = index === 3 ? balance - 100 : balance;
        return [index + 1, `2023-0${index + 1}-28`, `${index + 1}月运行费`, index === 0 ? 900000 : null, amount, shown];
      }),
    ],
  });
}
