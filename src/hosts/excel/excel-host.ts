import { areaName, type Area } from "../../core";
import type { Host } from "../host";
import { areaOf } from "./area-of";
import type { Glance } from "./glance";
import { openJournal } from "./journal";
import { recall, remember } from "./memory";
import { ROOM } from "./parts";
import { read } from "./read";
import { PATIENCE, PAUSES, runner, supports, type Run, type Wire } from "./run";
import { follow, watch } from "./watch";
import { finish, write } from "./write";

/**
 * Excel itself, through Office.js (ExcelApi 1.13). Only after `surroundings()` said "excel". `patience` is how long it may take to answer,
 * `pauses` how long to wait before each new try of reading where it is too busy, in milliseconds; `room` the bytes of a request.
 */
export function excelHost(patience = PATIENCE, pauses: readonly number[] = PAUSES, room = ROOM): Host {
  const run = runner(patience);
  const wire: Wire = { run, pauses, room };
  const journal = openJournal(Office.context.document.url);
  const glance: Glance = {};
  return {
    name: "excel",
    can: {
      groupedUndo: supports("1.20"),
      losesUndo: !supports("1.19"),
      selection: true,
      save: false,
      downloads: false,
    },
    read: (scope, work) => read(wire, glance, scope, work),
    write: (changes, work) => write(wire, journal, changes, work),
    recall: () => recall(run, glance),
    remember: memory => remember(run, glance, memory),
    watch: changed => watch(run, changed),
    follow: moved => follow(run, moved),
    show: area => show(run, area),
    selection: () => selection(run),
    unfinished: () => journal.read()?.places ?? [],
    putBack: () => finish(wire, journal),
  };
}

const show = (run: Run, area: Area): Promise<void> =>
  run(async (context, sync) => {
    const sheet = context.workbook.worksheets.getItem(area.sheet);
    sheet.activate();
    sheet.getRange(areaName(area)).select();
    await sync();
  });

/** The selected range; of several, the first. */
const selection = (run: Run): Promise<Area | null> =>
  run(async (context, sync) => {
    const range = context.workbook.getSelectedRanges().areas.getItemAt(0);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    const { worksheet } = range;
    worksheet.load("name");
    await sync();
    return areaOf(range, worksheet.name);
  });
