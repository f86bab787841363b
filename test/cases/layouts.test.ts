import { forms } from "./forms";
import { alarms, expected, told, withFault, type Fault, type Layout } from "./layout";
import { ledgers } from "./ledgers";
import { totals } from "./totals";

const layouts = [...totals, ...ledgers, ...forms];
const faults: readonly (readonly [name: string, layout: Layout, fault: Fault])[] = layouts.flatMap(layout =>
  layout.faults.map(fault => [`${layout.says}：${fault.says}`, layout, fault] as const),
);

test.each(layouts.map(layout => [layout.says, layout] as const))("says nothing of a correct book: %s", (_, layout) => {
  expect(alarms(layout.sheets).map(told)).toEqual([]);
});

test.each(faults)("finds, and nothing else: %s", (_, layout, fault) => {
  const found = alarms(withFault(layout, fault)).map(told);
  if (fault.gap === undefined) expect(found).toEqual([expected(fault)]);
  else expect(found).not.toEqual([expected(fault)]);
});

test("of the planted faults nearly all are found, with hardly a false alarm", () => {
  const found = faults.filter(([, layout, fault]) =>
    alarms(withFault(layout, fault)).map(told).includes(expected(fault)),
  );
  const recall = found.length / faults.length;
  const falseAlarms = layouts.reduce((sum, layout) => sum + alarms(layout.sheets).length, 0) / layouts.length;
  process.stdout.write(
    `${layouts.length} layouts, ${faults.length} faults: recall ${recall.toFixed(3)}, ${falseAlarms.toFixed(3)} false alarms a book\n`,
  );
  expect(recall).toBeGreaterThanOrEqual(0.97);
  expect(falseAlarms).toBeLessThanOrEqual(0.1);
});
