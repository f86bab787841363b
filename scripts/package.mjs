// npm run package -- --url https://example.gov.cn/ziping [--office-js https://…/office.js] [--frame https://…]
// Builds dist/package: site/ is the folder to host at that address, manifest.xml what Excel is given, headers.txt what the server must send.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { siteAddress } from "./manifest-for.mjs";
import { pack } from "./pack.mjs";
import { PUBLIC_OFFICE_JS } from "./policy.mjs";

const FOLDER = "dist/package";
const { values } = parseArgs({
  options: { url: { type: "string" }, "office-js": { type: "string" }, frame: { type: "string", multiple: true } },
});

let address;
try {
  address = siteAddress(values.url);
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
const officeJs = values["office-js"] ?? PUBLIC_OFFICE_JS;

const built = spawnSync("npm", ["run", "--silent", "build"], {
  stdio: "inherit",
  shell: process.platform === "win32",
  env: { ...process.env, OFFICE_JS: officeJs },
});
if (built.status !== 0) process.exit(built.status ?? 1);

pack("dist/web", FOLDER, address, officeJs, values.frame ?? []);
console.log(`${FOLDER}/site → ${address}\n${FOLDER}/manifest.xml\n${FOLDER}/headers.txt`);
