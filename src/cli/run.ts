import { languageOf, texts } from "../text";
import { chosenPack } from "./chosen-pack";
import { readCall, type Call, type WrongCall } from "./call";
import { runCheck } from "./check";
import { runReport } from "./report";
import { runRules } from "./rules";
import { SIGNALLED, STATUS } from "./status";
import { runTables } from "./tables";
import { terminal, type Terminal } from "./terminal";

declare const ZIPING_VERSION: string;

const environmentLanguage = () => languageOf(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG);

function wrongCall(call: WrongCall, { text, error }: Terminal): number {
  const { cli } = text;
  if (call.words === "unknownCommand" || call.words === "unknownOption") error(cli[call.words](...call.of));
  else if (call.words === "badValue" || call.words === "onlyWith" || call.words === "notWith")
    error(cli[call.words](...call.of));
  else error(cli[call.words]);
  return STATUS.failed;
}

/** Runs one call of the command line and gives its exit status. */
export async function run(args: readonly string[]): Promise<number> {
  const call = readCall(args);
  if ("words" in call) return wrongCall(call, terminal(texts[environmentLanguage()]));
  const to = terminal(texts[call.language ?? environmentLanguage()]);
  try {
    return await runCall(call, to);
  } catch (error) {
    if (!to.stopped()) throw error;
    to.error(to.text.cli.interrupted);
    return SIGNALLED.interrupted;
  }
}

async function runCall(call: Call, to: Terminal): Promise<number> {
  if (call.pack === undefined) return COMMANDS[call.command](call, to);
  const pack = await chosenPack(call.pack, to);
  return pack ? COMMANDS[call.command]({ ...call, pack }, to) : STATUS.failed;
}

const COMMANDS: Readonly<Record<Call["command"], (call: Call, to: Terminal) => number | Promise<number>>> = {
  tables: runTables,
  check: runCheck,
  report: runReport,
  rules: runRules,
  help: (_, to) => {
    to.out(to.text.cli.usage);
    return STATUS.clean;
  },
  version: (_, to) => {
    to.out(ZIPING_VERSION);
    return STATUS.clean;
  },
};
