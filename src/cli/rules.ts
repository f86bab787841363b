import { RULES, type Rule } from "../core";
import type { Call } from "./call";
import examples from "./rule-examples.json";
import { STATUS } from "./status";
import type { Terminal } from "./terminal";

/** `ziping rules`: the catalogue, or one rule explained. */
export function runRules(call: Call, to: Terminal): number {
  const { text } = to;
  const wanted = call.files[0];
  const rules = wanted === undefined ? RULES : RULES.filter(rule => rule.code === wanted.toUpperCase());
  if (rules.length === 0 && wanted !== undefined) {
    to.error(text.cli.unknownRule(wanted));
    return STATUS.failed;
  }
  const promise = (rule: Rule) => text.rules[rule.code]!.promise;
  if (call.format === "json") {
    const catalogue = rules.map(rule => ({
      rule: rule.code,
      name: rule.name,
      severity: rule.severity,
      promise: promise(rule),
      covers: rule.covers,
    }));
    to.out(JSON.stringify({ rules: catalogue }));
  } else if (wanted === undefined)
    for (const rule of rules)
      to.out(`${rule.code} ${text.cli.severity[rule.severity]} ${text.rules[rule.code]!.title}：${promise(rule)}`);
  else for (const rule of rules) to.out(explained(rule, to));
  return STATUS.clean;
}

function explained(rule: Rule, { text }: Terminal): string {
  const words = text.rules[rule.code]!;
  const said: Readonly<Record<string, string>> = examples[text.language];
  const example = said[rule.code];
  return [
    `${rule.code} ${rule.name} · ${words.title}（${text.cli.severity[rule.severity]}）`,
    words.promise,
    words.why,
    ...(example === undefined ? [] : [`> ${example}`]),
  ].join("\n");
}
