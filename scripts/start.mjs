// npm start: builds, serves the pages on this machine and opens the workbench with the sample workbook.
import { spawn } from "node:child_process";
import { buildIfStale } from "./build-if-stale.mjs";
import { onPath } from "./chromium.mjs";
import { serve } from "./serve.mjs";

buildIfStale();
const wanted = Number(process.env.PORT ?? 3000);
const { url } = await serve("dist/web", wanted).catch(error => {
  if (error.code === "EADDRINUSE") return serve("dist/web", 0);
  throw error;
});
const address = `${url}/workbench.html?sample`;
console.log(`绩效自评助手 ${address}\n按 Ctrl+C 停止 · Ctrl+C to stop`);

const opener =
  process.platform === "darwin"
    ? ["open"]
    : process.platform === "win32"
      ? ["cmd", "/c", "start", ""]
      : process.env.DISPLAY || process.env.WAYLAND_DISPLAY
        ? ["xdg-open"]
        : undefined;
if (opener && (process.platform !== "linux" || onPath(opener)))
  spawn(opener[0], [...opener.slice(1), address], { stdio: "ignore", detached: true })
    .on("error", () => console.log("请在浏览器中打开上面的地址 · open the address above in a browser"))
    .unref();
