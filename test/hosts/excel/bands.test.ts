import fc from "fast-check";
import { cellsIn, halved, requestsFor, type Band } from "../../../src/hosts/excel/bands";

const sheet = { name: "明细", hidden: false, protected: false, tables: [] };
const band = fc.record({
  sheet: fc.constant(sheet),
  top: fc.nat(50),
  left: fc.nat(20),
  rows: fc.integer({ min: 1, max: 12 }),
  columns: fc.integer({ min: 1, max: 9 }),
});

/** Every cell of the bands, in the order in which they would be read. */
const cells = (bands: readonly Band[]): readonly string[] =>
  bands.flatMap(({ top, left, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, i) => `${top + Math.floor(i / columns)} ${left + (i % columns)}`),
  );

/** Halves of halves, down to single cells. */
const crumbs = (request: readonly Band[]): readonly Band[] => halved(request)?.flatMap(crumbs) ?? request;

test("requests hold every cell once, in order, and no more than the budget or one row", () =>
  fc.assert(
    fc.property(fc.array(band, { maxLength: 4 }), fc.integer({ min: 1, max: 60 }), (bands, budget) => {
      const requests = requestsFor(bands, budget);
      expect(cells(requests.flat())).toEqual(cells(bands));
      for (const request of requests)
        expect(cellsIn(request) <= budget || (request.length === 1 && request[0]!.rows === 1)).toBe(true);
    }),
  ));

test("halves of a refused request hold every cell once, down to single cells", () =>
  fc.assert(
    fc.property(fc.array(band, { minLength: 1, maxLength: 3 }), bands => {
      const single = crumbs(bands);
      expect(single.every(({ rows, columns }) => rows * columns === 1)).toBe(true);
      expect([...cells(single)].sort()).toEqual([...cells(bands)].sort());
    }),
  ));
