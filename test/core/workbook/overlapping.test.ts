import fc from "fast-check";
import { overlaps, type Area } from "../../../src/core/workbook/area";
import { overlapping } from "../../../src/core/workbook/overlapping";

const place = fc.nat({ max: 6 });
const area = fc
  .record({ sheet: fc.constantFrom("甲", "乙"), top: place, left: place, down: place, over: place })
  .map(({ top, left, down, over, ...on }): Area => ({ ...on, top, left, bottom: top + down, right: left + over }));

it("finds the areas that share a cell with another, each once and in the order given", () => {
  fc.assert(
    fc.property(fc.array(area, { maxLength: 20 }), area, (all, one) => {
      const wanted = all.flatMap((other, index) => (overlaps(other, one) ? [index] : []));
      expect(overlapping(all)(one)).toEqual(wanted);
    }),
  );
});
