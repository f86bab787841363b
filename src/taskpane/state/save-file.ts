/** What became of a file: surely saved, handed to the browser, which may or may not keep it, or given up by the user. */
export type Saved = "saved" | "handed" | "cancelled";

interface Writable {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
}
type Picker = (options: {
  readonly suggestedName: string;
}) => Promise<{ readonly createWritable: () => Promise<Writable> }>;

/** Hands a file to the browser, which puts it where it puts downloads. */
export function download(bytes: Uint8Array, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser needs the address until it has begun to write.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * Saves a file that `make` makes. With `ask` the user is asked where to, if the web view can: it then surely arrives. Else it is handed to the
 * browser as a download, which web views of Office often drop without a word.
 */
export async function saveFile(
  name: string,
  type: string,
  ask: boolean,
  make: () => Promise<Uint8Array>,
): Promise<Saved> {
  const picker = (window as { showSaveFilePicker?: Picker }).showSaveFilePicker;
  if (ask && picker) {
    try {
      // First of all: the browser asks only within moments of the user's click.
      const place = await picker({ suggestedName: name });
      const file = await place.createWritable();
      await file.write(await make());
      await file.close();
      return "saved";
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      if (error.name === "AbortError") return "cancelled";
      // A frame of another site may not ask (SecurityError): the way of all browsers is left.
      if (error.name !== "SecurityError" && error.name !== "NotAllowedError") throw error;
    }
  }
  download(await make(), name, type);
  return "handed";
}
