import { readFileSync } from "node:fs";
import { manifestFor, siteAddress } from "../../../scripts/manifest-for.mjs";
import { policy } from "../../../scripts/policy.mjs";

const MANIFEST = readFileSync("manifest.xml", "utf8");

test("the manifest for an address points nowhere else", () => {
  const made = manifestFor(MANIFEST, siteAddress("https://jixiao.example.gov.cn/ziping/"));
  const addresses = [...made.matchAll(/https:\/\/[^"<]+/g)].map(([address]) => address);
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter(address => !address.startsWith("https://jixiao.example.gov.cn/ziping/"))).toEqual([]);
  expect(made).toContain(`<SourceLocation DefaultValue="https://jixiao.example.gov.cn/ziping/taskpane.html"/>`);
});

test.each([undefined, "", "example.gov.cn", "http://example.gov.cn", "https://a/?x", "https://a/#x"])(
  "%j is no address for it",
  text => expect(() => siteAddress(text)).toThrow(),
);

test("the policy lets the pane load its own files and Office.js, from wherever that is", () => {
  expect(policy()).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  expect(policy("https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js")).toContain(
    "script-src 'self' https://appsforoffice.cdn.partner.office365.cn;",
  );
  expect(policy("/office/office.js")).toContain("script-src 'self';");
  expect(policy(undefined, ["https://oos.example.gov.cn"])).toMatch(
    /frame-ancestors .*https:\/\/oos\.example\.gov\.cn/,
  );
  expect(policy()).not.toContain("unsafe-eval");
});
