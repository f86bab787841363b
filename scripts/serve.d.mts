/** Serves a folder of static files on this machine only; port 0 takes any free one. */
export function serve(folder: string, port?: number): Promise<{ readonly url: string; close(): Promise<void> }>;
