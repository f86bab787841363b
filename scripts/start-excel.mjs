// npm run start:excel: says how to load the add-in into a real Excel, and does it where office-addin-debugging can.
import { spawnSync } from "node:child_process";

const steps = {
  win32: [
    "1. npm run build，把 dist/web 放到一个 https 站点（或用 npx office-addin-dev-certs install 做本机证书）。",
    "2. 把 manifest.xml 里的 https://localhost:3000 换成那个地址。",
    "3. npx office-addin-debugging start manifest.xml（Excel 会自动打开），或按 README“在 Excel 中使用”一节用共享文件夹旁加载。",
  ],
  darwin: [
    "1. npm run build，把 dist/web 放到一个 https 站点（或用 npx office-addin-dev-certs install 做本机证书）。",
    "2. 把 manifest.xml 里的 https://localhost:3000 换成那个地址。",
    "3. 把 manifest.xml 复制到 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef，重新打开 Excel：开始 → 加载项。",
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
      spawnSync("npx", ["office-addin-debugging", "start", "manifest.xml"], { stdio: "inherit", shell: true }).status ??
        1,
    );
  console.log("加 --go 直接执行第 3 步 · add --go to run step 3 now.");
}
