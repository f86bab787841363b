import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { extname, resolve } from "node:path";
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from "playwright-core";
import { generate } from "selfsigned";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../scripts/chromium.mjs";
import { policy, PUBLIC_OFFICE_JS } from "../../scripts/policy.mjs";
import { APP, commandInvoked, CONVERSATION, conversation, SURFACE, type Surface } from "../excel/messages";
import type { StandIn } from "../excel/stand-in";

const PAGES = resolve(__dirname, "../../", process.env["ZIPING_PAGES"] ?? "dist/web");
const LIBRARY = resolve(__dirname, "../../node_modules/@microsoft/office-js/dist");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
};

/** Excel's page: a frame with the pane, and messages passed on to the stand-in, which runs in the test. */
const HOST_PAGE = `<!doctype html><meta charset="utf-8"><title>Excel</title>
<style>body{margin:0}iframe{width:350px;height:700px;border:0}</style>
<script>
  let frame;
  addEventListener("message", event => frame && event.source === frame.contentWindow && toHost(event.data));
  function fromHost(text) {
    frame.contentWindow.postMessage(text, location.origin);
  }
  function openPane(name) {
    frame = document.createElement("iframe");
    frame.name = name;
    frame.title = "pane";
    frame.src = "/taskpane.html";
    document.body.replaceChildren(frame);
  }
</script><body></body>`;

export interface Site {
  readonly origin: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** The production build of the pane over HTTPS on this machine, and a browser. */
export async function openSite(): Promise<Site> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], { keySize: 2048 });
  const server = createServer({ key, cert }, (request, response) => {
    const path = new URL(request.url!, "https://localhost").pathname;
    try {
      const body = path === "/host.html" ? HOST_PAGE : readFileSync(resolve(PAGES, `.${path}`));
      response.setHeader("content-type", TYPES[extname(path)] ?? "application/octet-stream");
      if (path === "/taskpane.html") response.setHeader("content-security-policy", policy());
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>(done => server.listen(0, "127.0.0.1", done));
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGUMENTS] });
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    browser,
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    },
  };
}

/** Where Office.js comes from: as it should, refused by a filter, or never answered. */
export type Network = "open" | "refused" | "silent";

export interface OpenPane {
  readonly page: Page;
  readonly pane: Frame;
  /** What the pane asked of anybody but its own server and Office.js, errors of scripts and of the policy. */
  readonly faults: readonly string[];
  /** Presses a button of the ribbon. */
  press(action: string): Promise<void>;
  /** Closes the pane and opens it again, on the same workbook or another. */
  reopen(documentUrl?: string): Promise<Frame>;
  close(): Promise<void>;
}

const ADDRESS = new URL(PUBLIC_OFFICE_JS);

async function officeFiles(context: BrowserContext, network: Network): Promise<void> {
  await context.route(`${ADDRESS.origin}/**`, async route => {
    if (network === "refused") return route.abort("blockedbyclient");
    if (network === "silent") return;
    const path = new URL(route.request().url()).pathname.replace(/^\/lib\/1\/hosted\//, "").toLowerCase();
    await route.fulfill({ path: resolve(LIBRARY, path), contentType: "text/javascript" });
  });
}

/** Opens the pane in Excel's page, with the stand-in behind it. */
export async function openPane(
  site: Site,
  excel: StandIn,
  surface: Partial<Surface> = {},
  network: Network = "open",
): Promise<OpenPane> {
  const said: { -readonly [K in keyof Surface]: Surface[K] } = { ...SURFACE, origin: site.origin, ...surface };
  const context = await site.browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1000, height: 720 },
    locale: said.locale,
    colorScheme: said.dark ? "dark" : "light",
  });
  await officeFiles(context, network);
  context.setDefaultTimeout(15_000);
  // Long enough for a machine with other work, short enough to be told soon.
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", error => faults.push(error.message));
  page.on("console", message => {
    if (/Content Security Policy/i.test(message.text())) faults.push(message.text());
  });
  page.on("request", request => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== site.origin && origin !== ADDRESS.origin && protocol !== "data:" && protocol !== "blob:")
      faults.push(`asked ${request.url()}`);
  });
  const post = (text: string): void => {
    // A page that was closed meanwhile hears nothing any more.
    void page
      .evaluate(message => (globalThis as unknown as { fromHost(m: string): void }).fromHost(message), text)
      .catch(() => undefined);
  };
  const receive = conversation(excel, said, post);
  await page.exposeFunction("toHost", receive);
  await page.goto(`${site.origin}/host.html`);
  const name = JSON.stringify({
    baseFrameName: "taskpane1",
    hostInfo: `Excel$Web$16.00$${said.locale}$00000000-0000-0000-0000-000000000001$$$0`,
    xdmInfo: `${CONVERSATION}|${APP}|${site.origin}`,
    serializerVersion: "1",
    flights: "[]",
  });
  const reopen = async (documentUrl = said.documentUrl): Promise<Frame> => {
    said.documentUrl = documentUrl;
    await page.evaluate(n => (globalThis as unknown as { openPane(n: string): void }).openPane(n), name);
    const handle = await page.waitForSelector("iframe");
    return (await handle.contentFrame())!;
  };
  return {
    page,
    pane: await reopen(),
    faults,
    reopen,
    press: async action => post(commandInvoked(said.origin, action)),
    close: () => context.close(),
  };
}
