import { areaName, placeOf, type Finding } from "../core";
import type { Host, Memory, Waiver } from "../hosts/host";
import type { CheckResult } from "./check";
import { rememberAnew } from "./remember";

/** 忽略: remembers with the workbook that the user let a finding be, and why; gives the memory as it now is. */
export async function waive(host: Host, result: CheckResult, finding: Finding, reason: string): Promise<Memory> {
  const waiver: Waiver = {
    rule: finding.rule,
    sheet: finding.at?.sheet ?? null,
    at: finding.at ? areaName(finding.at) : null,
    place: placeOf(result.workbook, result.tables, finding),
    reason,
  };
  return rememberAnew(host, memory => ({ ...memory, waivers: [...memory.waivers, waiver] }));
}
