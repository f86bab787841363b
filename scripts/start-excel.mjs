// npm run start:excel: says how to load the add-in into a real Excel, and does it where office-addin-debugging can.
import { spawnSync } from "node:child_process";

const packed = [
  "1. npm run package -- --url https://服务器/目录，把 dist/package/site 放到那个地址（详见 docs/deploy.md）。",
  "1. npm run package -- --url https://server/folder, and put dist/package/site there (docs/deploy.md).",
];
const steps = {
  win32: [
    ...packed,
    "2. npx office-addin-debugging start dist/package/manifest.xml（Excel 会自动打开 · Excel opens by itself）",
  ],
  darwin: [
    ...packed,
    "2. 把 dist/package/manifest.xml 复制到 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef，重新打开 Excel：开始 → 加载项。",
    "2. Copy dist/package/manifest.xml to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef and reopen Excel: Home → Add-ins.",
  ],
};

const here = steps[process.platform];
if (!here) {
  console.log(
    "Excel 加载项只能在 Windows、macOS 或网页版 Excel 中加载 · the add-in loads in Excel on Windows, macOS or the web.",
  );
  console.log("这台机器上请用 npm start 打开网页版 · here, use npm start for the browser workbench.");
} else {
  console.log(here.join("\n"));
  if (process.argv.includes("--go"))
    process.exit(
      spawnSync("npx", ["office-addin-debugging", "start", "dist/package/manifest.xml"], {
        stdio: "inherit",
        shell: true,
      }).status ?? 1,
    );
  console.log(
    "加 -- --go 用 office-addin-debugging 直接加载 · add -- --go to load it with office-addin-debugging now.",
  );
}
