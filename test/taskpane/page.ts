import { TextDecoder, TextEncoder } from "node:util";

// What every browser has and jsdom has not: the file host decodes its parts, the pane asks for the system's theme.
Object.assign(globalThis, { TextDecoder, TextEncoder });
window.matchMedia = query =>
  ({ matches: false, media: query, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
// axe measures icon fonts on a canvas; there are none here.
HTMLCanvasElement.prototype.getContext = () => null;
