import fc from "fast-check";
import { cellArea, contains, type Area } from "../../../src/core/workbook/area";
import { placesWithin } from "../../../src/core/rules/places-within";

const sheet = fc.constantFrom("甲", "乙");
const place = fc.nat({ max: 6 });
const cell = fc
  .record({ sheet, row: place, column: place })
  .map(one => ({ at: cellArea(one.sheet, one.row, one.column) }));
const area = fc
  .record({ sheet, top: place, left: place, down: place, over: place })
  .map(({ top, left, down, over, ...on }): Area => ({ ...on, top, left, bottom: top + down, right: left + over }));

it("finds the cells that lie within areas, each once and in the order given", () => {
  fc.assert(
    fc.property(fc.array(cell), fc.array(area, { maxLength: 3 }), (all, areas) => {
      const wanted = all.filter(({ at }) => areas.some(one => contains(one, at)));
      expect(placesWithin(all)(areas)).toEqual(wanted);
    }),
  );
});
