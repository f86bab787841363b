import { run } from "./run";

// The exit status is set and not forced, so that a long output reaches its pipe before the process ends.
process.exitCode = await run(process.argv.slice(2));
