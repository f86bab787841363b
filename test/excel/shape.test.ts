import { contractWorkbook } from "../hosts/contract";
import { useExcel } from "../hosts/excel/open";
import { CODES } from "./faults";
import { modelOf } from "./file";
import { KNOWN } from "./thing";

const excel = useExcel();

interface Shape {
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _navigationPropertyNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
}

/** A class of the loaded library, walked by its prototype. */
function shapeOf(name: string):
  | {
      readonly scalars: ReadonlySet<string>;
      readonly links: ReadonlySet<string>;
      readonly methods: ReadonlySet<string>;
    }
  | undefined {
  const type = (Excel as unknown as Record<string, { readonly prototype: Shape & object } | undefined>)[name];
  if (!type) return undefined;
  const { prototype } = type;
  const own = Object.getOwnPropertyNames(prototype);
  const getters = own.filter(member => Object.getOwnPropertyDescriptor(prototype, member)?.get);
  const methods = own.filter(member => typeof Object.getOwnPropertyDescriptor(prototype, member)?.value === "function");
  const lower = (names: readonly string[] = []): Set<string> => new Set(names.map(one => one.toLowerCase()));
  return {
    scalars: lower([...(prototype._scalarPropertyOriginalNames ?? []), ...getters]),
    links: lower(getters),
    methods: lower(methods),
  };
}

/** Members that the client sends and that have no name of their own in the library's classes. */
const HIDDEN = /^_(KeepReference|ValidateArraySize|RemoveReference|Register\w+|Unregister\w+)$/;
/** Names under which the client sends members that it calls otherwise. */
const SENT = ["Worksheet.Gridlines"];
/** Their classes are not in `Excel`. */
const ELSEWHERE = ["Microsoft.InternalService.AddinInternalService", "AppRuntimeService"];

test.each([...KNOWN.keys()].filter(name => !ELSEWHERE.includes(name)))("%s is the library's", name => {
  const shape = shapeOf(name)!;
  expect(shape).toBeDefined();
  const { scalars, setters, links, methods } = KNOWN.get(name)!;
  const unknown = [
    ...[...scalars, ...setters].filter(
      member => !SENT.includes(`${name}.${member}`) && !shape.scalars.has(member.toLowerCase()),
    ),
    ...links.filter(member => !shape.links.has(member.toLowerCase())),
    ...methods.filter(member => !HIDDEN.test(member) && !shape.methods.has(member.toLowerCase())),
  ];
  expect(unknown).toEqual([]);
});

test("every code of errors that the library declares for Excel is tried", () => {
  const declared = Object.values(Excel.ErrorCodes as unknown as Readonly<Record<string, string>>);
  expect(declared.length).toBeGreaterThan(20);
  expect(declared.filter(code => !(CODES as readonly string[]).includes(code))).toEqual([]);
});

test("a member that is not there is refused by its name", async () => {
  excel.open(modelOf(contractWorkbook()));
  await expect(
    Excel.run(async context => {
      context.workbook.worksheets.getActiveWorksheet().pivotTables.load("items/name");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "ApiNotFound", message: "Worksheet.PivotTables is not known to the stand-in" });
});
