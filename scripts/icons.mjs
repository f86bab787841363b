// Draws the icons anew: node scripts/icons.mjs. One drawing for the product, one for each ribbon button, in the sizes that Office asks for.
import { writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { CHROMIUM_ARGUMENTS, findChromium } from "./chromium.mjs";

const GREEN = "#107c41";
const sheet = `<rect x="5" y="3" width="22" height="26" rx="3" fill="#fff" stroke="${GREEN}" stroke-width="2"/>
  <path d="M10 9h12M10 14h12M10 19h6" stroke="${GREEN}" stroke-width="2" stroke-linecap="round"/>`;
const DRAWINGS = {
  icon: `<rect x="1" y="1" width="30" height="30" rx="7" fill="${GREEN}"/>
    <path d="M8 9h16M8 15h7" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/>
    <path d="M10.5 21.5l4 4L25 15" fill="none" stroke="#fff" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"/>`,
  check: `${sheet}<circle cx="23" cy="23" r="8" fill="${GREEN}"/><path d="M19.5 23l2.6 2.6 4.6-5" fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>`,
  report: `${sheet}<circle cx="23" cy="23" r="8" fill="${GREEN}"/><path d="M23 19v8M19 23h8" stroke="#fff" stroke-width="2.2" stroke-linecap="round"/>`,
};
const SIZES = { icon: [16, 32, 64, 80, 128], check: [16, 32, 80], report: [16, 32, 80] };

const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGUMENTS });
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(SIZES))
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32" style="display:block">${DRAWINGS[name]}</svg>`,
    );
    await writeFile(`assets/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
  }
await browser.close();
