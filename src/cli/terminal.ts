import type { Progress, Work } from "../hosts/host";
import type { Text } from "../text";
import { SIGNALLED } from "./status";

/** Where a command writes: results to standard output, everything else to standard error. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
  /** Work whose progress shows on standard error, where that is a terminal, and which Ctrl+C stops. */
  readonly work: (file: string) => Work;
  /** Whether Ctrl+C was pressed. */
  readonly stopped: () => boolean;
  readonly text: Text;
}

const write = (stream: NodeJS.WriteStream) => (line: string) => void stream.write(line + "\n");

export function terminal(text: Text): Terminal {
  const stop = new AbortController();
  process.once("SIGINT", () => {
    stop.abort(new Error("interrupted"));
  });
  // `ziping check … | head` closes the pipe when it has enough.
  process.stdout.once("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(SIGNALLED.unread);
    throw error;
  });
  const shown = process.stderr.isTTY;
  const progress = (file: string) => (at: Progress) =>
    void process.stderr.write(
      `\r\u001b[K${file} ${text.cli.phase[at.phase]}${at.of > 1 ? ` ${at.done}/${at.of}` : ""}`,
    );
  return {
    out: write(process.stdout),
    error: line => write(process.stderr)((shown ? "\r\u001b[K" : "") + line),
    work: file => ({ signal: stop.signal, progress: shown ? progress(file) : () => undefined }),
    stopped: () => stop.signal.aborted,
    text,
  };
}
