import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { extname, resolve } from "node:path";
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from "playwright-core";
import { generate } from "selfsigned";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../scripts/chromium.mjs";
import { headersOf, PUBLIC_OFFICE_JS } from "../../scripts/policy.mjs";
import { modelOf } from "../excel/file";
import { APP, commandInvoked, CONVERSATION, conversation, SURFACE, type Surface } from "../excel/messages";
import { standIn, type StandIn } from "../excel/stand-in";

const PAGES = resolve(__dirname, "../../", process.env["ZIPING_PAGES"] ?? "dist/web");
const SAMPLES = resolve(__dirname, "../../assets/samples");
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
  function showPane(visible) {
    frame.style.visibility = visible ? "visible" : "hidden";
  }
  function openPane(name, page) {
    frame = document.createElement("iframe");
    frame.name = name;
    frame.title = "pane";
    frame.src = page;
    document.body.replaceChildren(frame);
  }
</script><body></body>`;

export interface Site {
  readonly origin: string;
  /** Where the pages lie on it, e.g. "/" or "/ziping/". */
  readonly folder: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** How pages are served: from where on the disk, under which folder, with which headers. */
export interface Hosting {
  readonly files: string;
  readonly folder: string;
  headers(path: string): Readonly<Record<string, string>>;
}

const BUILT: Hosting = { files: PAGES, folder: "/", headers: path => headersOf(path) };

/** The production build of the pane over HTTPS on this machine, and a browser. */
export async function openSite({ files, folder, headers }: Hosting = BUILT): Promise<Site> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], { keySize: 2048 });
  const server = createServer({ key, cert }, (request, response) => {
    const path = new URL(request.url!, "https://localhost").pathname;
    try {
      response.setHeader("content-type", TYPES[extname(path)] ?? "application/octet-stream");
      if (path === "/host.html") return void response.end(HOST_PAGE);
      if (!path.startsWith(folder)) return void response.writeHead(404).end();
      const file = path.slice(folder.length);
      for (const [name, value] of Object.entries(headers(file))) response.setHeader(name, value);
      response.end(readFileSync(resolve(files, file)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>(done => server.listen(0, "127.0.0.1", done));
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGUMENTS] });
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    folder,
    browser,
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    },
  };
}

/** How Office.js comes: as it should, refused by a filter, never, the first of its files only, or after four seconds. */
export type Network = "open" | "refused" | "silent" | "half" | "late";

/** What Excel's page can do. */
interface HostPage {
  fromHost(message: string): void;
  openPane(name: string, page: string): void;
  showPane(visible: boolean): void;
}

export interface OpenPane {
  readonly page: Page;
  readonly pane: Frame;
  /** What the pane asked of anybody but its own server and Office.js, errors of scripts and of the policy. */
  readonly faults: readonly string[];
  /** Whether the pane is before the user's eyes; hidden, its page goes on running (a shared runtime). */
  visible(): Promise<boolean>;
  hide(): Promise<void>;
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
    const path = new URL(route.request().url()).pathname.replace(/^\/lib\/1\/hosted\//, "").toLowerCase();
    if (network === "silent" || (network === "half" && path !== "office.js")) return;
    if (network === "late" && path === "office.js") await new Promise(resolve => setTimeout(resolve, 4000));
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
  // When the words that Excel does not answer first stood in the pane, in milliseconds after it was asked for.
  await page.addInitScript(() => {
    const told = globalThis as unknown as { toldAt?: number };
    new MutationObserver(() => {
      if (told.toldAt === undefined && document.querySelector("h1")) told.toldAt = performance.now();
    }).observe(document, { childList: true, subtree: true });
  });
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
    void page.evaluate(message => (globalThis as unknown as HostPage).fromHost(message), text).catch(() => undefined);
  };
  const show = (visible: boolean): Promise<void> =>
    page.evaluate(is => (globalThis as unknown as HostPage).showPane(is), visible);
  excel.onPane = visible => void show(visible);
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
    await page.evaluate(given => (globalThis as unknown as HostPage).openPane(...given), [
      name,
      `${site.folder}taskpane.html`,
    ] as const);
    const handle = await page.waitForSelector("iframe");
    return (await handle.contentFrame())!;
  };
  return {
    page,
    pane: await reopen(),
    faults,
    reopen,
    visible: () => page.locator("iframe").isVisible(),
    hide: () => show(false),
    press: async action => post(commandInvoked(said.origin, action)),
    close: () => context.close(),
  };
}

/** One site for all tests of a file; what they open is closed after each. */
export function useSite(): (...given: OpenGiven) => Promise<OpenPane> {
  let site: Site;
  const open: OpenPane[] = [];
  beforeAll(async () => {
    site = await openSite();
  });
  afterEach(async () => {
    while (open.length > 0) await open.pop()!.close();
  });
  afterAll(() => site?.close());
  return async (...given) => {
    const pane = await openPane(site, ...given);
    open.push(pane);
    return pane;
  };
}

type OpenGiven = Parameters<typeof openPane> extends [Site, ...infer R] ? R : never;

/** The sample with faults, in a stand-in of that version. */
export const faulty = (version?: string): StandIn =>
  standIn(modelOf(readFileSync(resolve(SAMPLES, "样表-有错.xlsx")), "样表-有错.xlsx"), version);

/** What the pane says before anything was checked. */
export const PROMISE = "核对预算表和支出表的合计与结余，写出绩效自评报告。";
