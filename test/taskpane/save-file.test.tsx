import "./page";

import { saveFile } from "../../src/taskpane/state/save-file";

const bytes = new Uint8Array([1, 2, 3]);
const make = async () => bytes;

interface Asked {
  readonly names: string[];
  readonly written: Uint8Array[];
}

/** A web view whose question for a place ends so. */
function webView(answer: "place" | string): Asked {
  const asked: Asked = { names: [], written: [] };
  Object.assign(window, {
    showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) => {
      asked.names.push(suggestedName);
      if (answer !== "place") throw new DOMException("no", answer);
      return {
        createWritable: async () => ({
          write: async (content: Uint8Array) => void asked.written.push(content),
          close: async () => undefined,
        }),
      };
    },
  });
  return asked;
}

/** The names of what was handed to the browser. */
function downloads(): readonly string[] {
  const names: string[] = [];
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return names;
}

beforeEach(() => {
  URL.createObjectURL = () => "blob:1";
  URL.revokeObjectURL = () => undefined;
});

afterEach(() => {
  jest.restoreAllMocks();
  delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
});

test("where the web view can ask, the file goes where the user says", async () => {
  const [handed, asked] = [downloads(), webView("place")];
  expect(await saveFile("报告.docx", "t", true, make)).toBe("saved");
  expect(asked).toEqual({ names: ["报告.docx"], written: [bytes] });
  expect(handed).toEqual([]);
});

test("a user who changes her mind gets no file, and none is made", async () => {
  const handed = downloads();
  webView("AbortError");
  const never = jest.fn(make);
  expect(await saveFile("报告.docx", "t", true, never)).toBe("cancelled");
  expect([handed, never.mock.calls]).toEqual([[], []]);
});

test.each(["SecurityError", "NotAllowedError"])("a frame that may not ask (%s) hands it to the browser", async name => {
  const handed = downloads();
  webView(name);
  expect(await saveFile("报告.docx", "t", true, make)).toBe("handed");
  expect(handed).toEqual(["报告.docx"]);
});

test("an ordinary browser is not asked", async () => {
  const [handed, asked] = [downloads(), webView("place")];
  expect(await saveFile("报告.docx", "t", false, make)).toBe("handed");
  expect([handed, asked.names]).toEqual([["报告.docx"], []]);
});

test("a full disk is not passed over", async () => {
  webView("QuotaExceededError");
  await expect(saveFile("报告.docx", "t", true, make)).rejects.toThrow("no");
});

test("what goes wrong in the making is told", async () => {
  webView("place");
  await expect(saveFile("报告.docx", "t", true, () => Promise.reject(new Error("making")))).rejects.toThrow("making");
});
