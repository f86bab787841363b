import { areaName, placeOf, type Finding } from "../core";
import type { Host, Waiver } from "../hosts/host";
import type { CheckResult } from "./check";

/** 忽略: remembers with the workbook that the user let a finding be, and why. */
export async function waive(host: Host, result: CheckResult, finding: Finding, reason: string): Promise<Waiver> {
  const waiver: Waiver = {
    rule: finding.rule,
    sheet: finding.at?.sheet ?? null,
    at: finding.at ? areaName(finding.at) : null,
    place: placeOf(result.workbook, result.tables, finding),
    reason,
  };
  const memory = await host.recall();
  await host.remember({ ...memory, waivers: [...memory.waivers, waiver] });
  return waiver;
}
