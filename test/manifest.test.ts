import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { SaxesParser } from "saxes";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The manifest as a tree; throws where it is not well formed. */
function readXml(text: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const path = [root];
  const parser = new SaxesParser();
  parser.on("error", error => {
    throw error;
  });
  parser.on("opentag", tag => {
    const element: Element = {
      name: tag.name,
      attributes: tag.attributes as Record<string, string>,
      children: [],
      text: "",
    };
    path.at(-1)!.children.push(element);
    path.push(element);
  });
  parser.on("text", content => void (path.at(-1)!.text += content.trim()));
  parser.on("closetag", () => void path.pop());
  parser.write(text).close();
  return root.children[0]!;
}

const ROOT = resolve(__dirname, "..");
const manifest = readXml(readFileSync(resolve(ROOT, "manifest.xml"), "utf8"));
const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];
const elements = all(manifest);
const named = (name: string): Element[] => elements.filter(element => element.name === name);
const one = (name: string): Element => {
  expect(named(name).length).toBeGreaterThan(0);
  return named(name)[0]!;
};
const values = elements.flatMap(element => Object.entries(element.attributes));
const resources = elements.filter(
  element => element.attributes.id !== undefined && /^bt:(Image|Url|String)$/.test(element.name),
);
const used = values.filter(([name]) => name === "resid").map(([, value]) => value);

test("identity", () => {
  expect(one("Id").text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  const { version } = JSON.parse(readFileSync(resolve(ROOT, "package.json"), "utf8")) as { version: string };
  expect(one("Version").text).toBe(`${version}.0`);
  expect(named("Host").map(host => host.attributes.Name ?? host.attributes["xsi:type"])).toEqual([
    "Workbook",
    "Workbook",
  ]);
});

test("asks for ExcelApi 1.13, outside and inside the overrides", () => {
  const sets = [...named("Set"), ...named("bt:Set")].filter(set => set.attributes.Name === "ExcelApi");
  expect(sets.map(set => set.attributes.MinVersion)).toEqual(["1.13", "1.13"]);
});

test("elements stand in the order that Office asks for", () => {
  const order = (parent: Element, known: readonly string[]) => {
    const places = parent.children.map(child => known.indexOf(child.name));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  };
  order(manifest, [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ]);
  order(one("VersionOverrides"), ["Description", "Requirements", "Hosts", "Resources"]);
  order(one("DesktopFormFactor"), ["GetStarted", "FunctionFile", "ExtensionPoint"]);
  order(one("Resources"), ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
  for (const control of named("Control")) order(control, ["Label", "Supertip", "Icon", "Action"]);
});

test("every resource is used, and every use has its resource", () => {
  const ids = resources.map(resource => resource.attributes.id!);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...new Set(used)].sort()).toEqual([...ids].sort());
});

test("lengths", () => {
  for (const { attributes } of resources) expect(attributes.id!.length).toBeLessThanOrEqual(32);
  const texts = (name: string) =>
    all(one(name)).flatMap(({ attributes }) =>
      [attributes.DefaultValue, attributes.Value].filter(v => v !== undefined),
    );
  for (const text of [...texts("bt:ShortStrings"), ...texts("DisplayName")])
    expect(text.length).toBeLessThanOrEqual(125);
  for (const text of [...texts("bt:LongStrings"), ...texts("Description")])
    expect(text.length).toBeLessThanOrEqual(250);
  const ids = [...named("Control"), ...named("Group")].map(({ attributes }) => attributes.id!);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(125);
});

test("both languages, the default one never overridden", () => {
  expect(one("DefaultLocale").text).toBe("zh-CN");
  for (const element of [...named("bt:String"), one("DisplayName"), named("Description")[0]!, one("SupportUrl")])
    expect(element.children.map(child => child.attributes.Locale)).toEqual(["en-US"]);
});

test("https everywhere", () => {
  const addresses = values
    .filter(([name, value]) => !name.startsWith("xmlns") && /^[a-z]+:\/\//.test(value))
    .map(([, value]) => value);
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) expect(address).toMatch(/^https:\/\//);
});

test("every icon is there in its size", () => {
  const pixels = (path: string) => {
    const png = readFileSync(resolve(ROOT, path));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  };
  const place = (url: string) => new URL(url).pathname.slice(1);
  const sized = [
    ...named("bt:Image")
      .filter(({ attributes }) => attributes.resid !== undefined)
      .map(({ attributes }) => {
        const source = resources.find(resource => resource.attributes.id === attributes.resid)!;
        return [source.attributes.DefaultValue!, Number(attributes.size)] as const;
      }),
    [one("IconUrl").attributes.DefaultValue!, 32] as const,
    [one("HighResolutionIconUrl").attributes.DefaultValue!, 64] as const,
  ];
  for (const [url, size] of sized) expect(pixels(place(url))).toEqual([size, size]);
});

test("one runtime for pane and ribbon, which lives on when the pane is closed", () => {
  expect(named("Runtime").map(({ attributes }) => attributes)).toEqual([{ resid: "Pane.Url", lifetime: "long" }]);
  expect(one("FunctionFile").attributes.resid).toBe("Pane.Url");
  expect(named("SourceLocation").map(({ attributes }) => attributes.resid)).toContain("Pane.Url");
  expect(named("bt:Set").map(({ attributes }) => attributes.Name)).toContain("SharedRuntime");
});

test("the ribbon's actions are those the code associates", () => {
  const source = readFileSync(resolve(ROOT, "src/commands/ribbon.ts"), "utf8");
  for (const { text } of named("FunctionName")) expect(source).toContain(`"${text}"`);
  expect(named("FunctionName").map(({ text }) => text)).toEqual(["check", "report", "used"]);
});
