import { useCallback, useEffect, useRef, useState } from "react";
import type { EmbeddedHost } from "../hosts/embedded/embedded-host";
import type { OpenedFile } from "../hosts/embedded/open-file";
import type { Work } from "../hosts/host";
import { download, savedName } from "./download";
import { fetchSample, loadSheets, SAMPLE } from "./load";

/** An opened workbook; `number` tells one opening from the next. */
export interface Book {
  readonly number: number;
  readonly file: OpenedFile;
}

/** What goes on with the page's workbook. */
export type Doing =
  | { readonly is: "resting" }
  | { readonly is: "opening"; readonly name: string }
  | { readonly is: "saving" }
  | { readonly is: "saved"; readonly name: string }
  | { readonly is: "failed"; readonly error: unknown; readonly file: string };

const NO_WORK: Work = { progress: () => undefined, signal: new AbortController().signal };
const RESTING: Doing = { is: "resting" };

export interface BookState {
  readonly book: Book | undefined;
  readonly doing: Doing;
  readonly unsaved: boolean;
  readonly open: (file: File) => void;
  readonly openSample: () => void;
  readonly save: (host: EmbeddedHost) => void;
  readonly touched: () => void;
  readonly failed: (error: unknown) => void;
  readonly rest: () => void;
}

/** Lets the page paint what goes on before the work takes its time. */
const painted = (): Promise<void> => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 0)));

/** The page's workbook: opening it, saving it, and whether there is something to save. */
export function useBook(): BookState {
  const [book, setBook] = useState<Book>();
  const [doing, setDoing] = useState<Doing>(RESTING);
  const [unsaved, setUnsaved] = useState(false);
  const count = useRef(0);

  const openBytes = useCallback((name: string, bytes: () => Promise<Uint8Array>): void => {
    const number = ++count.current;
    const opening = async (): Promise<void> => {
      setDoing({ is: "opening", name });
      const [sheets, content] = await Promise.all([loadSheets(), bytes()]);
      await painted();
      const file = sheets.openFile(content, name);
      if (number !== count.current) return; // Another file was asked for meanwhile.
      setBook({ number, file });
      setUnsaved(false);
      setDoing(RESTING);
    };
    opening().catch((error: unknown) => setDoing({ is: "failed", error, file: name }));
  }, []);

  const save = useCallback(
    (host: EmbeddedHost): void => {
      if (!book) return;
      const { file } = book;
      const name = savedName(file.name);
      const saving = async (): Promise<void> => {
        setDoing({ is: "saving" });
        await painted();
        const { savedFile } = await loadSheets();
        download(await savedFile(file, host, NO_WORK), name);
        setUnsaved(false);
        setDoing({ is: "saved", name });
      };
      saving().catch((error: unknown) => setDoing({ is: "failed", error, file: file.name }));
    },
    [book],
  );

  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [unsaved]);

  return {
    book,
    doing,
    unsaved,
    open: file => openBytes(file.name, async () => new Uint8Array(await file.arrayBuffer())),
    openSample: () => openBytes(SAMPLE, fetchSample),
    save,
    touched: useCallback(() => setUnsaved(true), []),
    failed: useCallback((error: unknown) => setDoing({ is: "failed", error, file: book?.file.name ?? "" }), [book]),
    rest: useCallback(() => setDoing(RESTING), []),
  };
}
