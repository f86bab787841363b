import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { JSDOM, ResourceLoader } from "jsdom";
import { APP, CONVERSATION, conversation, SURFACE } from "./messages";
import type { StandIn } from "./stand-in";

const LIBRARY = resolve("node_modules/@microsoft/office-js/dist");
const ORIGIN = SURFACE.origin;

/** Serves Microsoft's files as they lie in node_modules. */
class Files extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    const path = decodeURIComponent(new URL(url).pathname)
      .replace(/^\/office\//, "")
      .toLowerCase();
    return Promise.resolve(readFileSync(resolve(LIBRARY, path))) as ReturnType<ResourceLoader["fetch"]>;
  }
}

export interface Window {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly DOMParser: typeof DOMParser;
  close(): void;
}

/** A page under jsdom in which Microsoft's own client talks to the stand-in: the page is its own host (same window). */
export async function excelWindow(host: StandIn, surface = SURFACE): Promise<Window> {
  const dom = new JSDOM(`<!doctype html><html><body></body></html>`, {
    url: `${ORIGIN}/taskpane.html`,
    runScripts: "dangerously",
    pretendToBeVisual: true,
    resources: new Files(),
  });
  const { window } = dom;
  window.name = JSON.stringify({
    baseFrameName: "taskpane1",
    hostInfo: `Excel$Web$16.00$${surface.locale}$00000000-0000-0000-0000-000000000001$$$0`,
    xdmInfo: `${CONVERSATION}|${APP}|${ORIGIN}`,
    serializerVersion: "1",
    flights: "[]",
  });
  Object.defineProperty(window.document, "domain", { value: new URL(ORIGIN).hostname });
  const receive = conversation(host, surface, message =>
    window.dispatchEvent(
      new window.MessageEvent("message", {
        data: message,
        origin: ORIGIN,
        source: window as unknown as MessageEventSource,
      }),
    ),
  );
  window.postMessage = ((message: string) => receive(message)) as typeof window.postMessage;
  const script = window.document.createElement("script");
  script.src = `${ORIGIN}/office/office.js`;
  await new Promise((done, failed) => {
    script.onload = done;
    script.onerror = failed;
    window.document.head.append(script);
  });
  const loaded = window as unknown as Window;
  await loaded.Office.onReady();
  return { ...pick(loaded), close: () => window.close() };
}

const pick = ({ Excel, Office, OfficeExtension, DOMParser }: Window): Omit<Window, "close"> => ({
  Excel,
  Office,
  OfficeExtension,
  DOMParser,
});

/** Makes the window's Excel the one that the code under test speaks to. */
export function useWindow(window: Window): void {
  Object.assign(globalThis, pick(window));
}
