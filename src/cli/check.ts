import { RULES, type Finding, type Severity } from "../core";
import { checkWorkbook } from "../commands/check";
import { messageOf } from "../text/message";
import type { Call } from "./call";
import { eachFile } from "./each-file";
import { checkJson, countBySeverity } from "./json";
import { STATUS } from "./status";
import type { Terminal } from "./terminal";

const AT_OR_ABOVE: Readonly<Record<Severity, readonly Severity[]>> = {
  error: ["error"],
  warning: ["error", "warning"],
  notice: ["error", "warning", "notice"],
};

/** `ziping check`: every fault at its cell. */
export const runCheck = (call: Call, to: Terminal): Promise<number> => {
  const names = new Map(RULES.map(rule => [rule.code, rule.name]));
  const words = (finding: Finding) => ({ name: names.get(finding.rule)!, message: messageOf(to.text, finding) });
  return eachFile(call, to, async (host, file, work) => {
    const result = await checkWorkbook(host, "workbook", work, call.pack);
    if (call.format === "json") to.out(JSON.stringify(checkJson(file, result, words)));
    else {
      const { errors, warnings, notices } = countBySeverity(result.findings);
      to.out(to.text.cli.summary(file, errors, warnings, notices, result.tables.length));
      for (const finding of result.findings)
        to.out(`  ${to.text.cli.severity[finding.severity]} ${finding.rule} ${words(finding).message}`);
      if (result.findings.length === 0) to.out(`  ${to.text.cli.allAgree(result.relations.length)}`);
    }
    return result.findings.some(finding => AT_OR_ABOVE[call.failOn].includes(finding.severity))
      ? STATUS.found
      : STATUS.clean;
  });
};
