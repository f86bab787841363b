import { normalise } from "../../workbook/normalise";
import type { OutlineSection, Pack, Wanted } from "../pack";
import type { Scoring, Weight } from "../scoring";
import { readOwnPack, type OwnPack, type PackProblem } from "./schema";

/** First-level names that one word of a pack stands for. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  预算执行率: [],
  产出: ["产出"],
  成本: ["成本"],
  效益: ["效益", "效果"],
  满意度: ["满意度", "服务对象满意度"],
};

const plain = (name: string): string => name.replace(/指标$/, "");

/** 成本 counts as 产出 where it has no weight of its own; where satisfaction does not apply, its points go to 效益. */
function weightsOf(given: NonNullable<OwnPack["权重"]>): readonly Weight[] {
  const names = new Set(Object.keys(given).map(plain));
  return Object.entries(given).map(([name, points]): Weight => {
    const word = plain(name);
    const of = ALSO[word] ?? [word];
    return {
      of: word === "产出" && !names.has("成本") ? [...of, "成本"] : of,
      points,
      ...(word === "满意度" && names.has("效益") ? { else: "效益" } : {}),
    };
  });
}

const bestFirst = (given: Readonly<Record<string, number>>): readonly (readonly [string, number])[] =>
  Object.entries(given).sort(([, a], [, b]) => b - a);

/** The fields of scoring that a written pack gives; the others stay as they are, and as unverified as they are. */
function scoringOf(own: OwnPack, base: Scoring): Scoring {
  const given: Partial<Omit<Scoring, "unverified">> = {
    ...(own.权重 && { weights: weightsOf(own.权重) }),
    ...(own.等级 && { grades: bestFirst(own.等级).map(([name, least]) => ({ name, least })) }),
    ...(own.定性分档 && { bands: bestFirst(own.定性分档).map(([phrase, least]) => ({ phrase, least })) }),
    ...(own.反向指标 && { reverse: own.反向指标 === "按超出比例扣分" ? ("shortfall" as const) : ("ratio" as const) }),
    ...(own.小数 && { places: own.小数 === "截去" ? ("cut" as const) : ("rounded" as const) }),
    ...(own.超额提醒 !== undefined && { overFulfilment: own.超额提醒 }),
    ...(own.说明执行率 !== undefined && { reasonBelow: own.说明执行率 }),
    ...(own.封顶 && {
      caps: Object.entries(own.封顶)
        .map(([below, most]) => ({ below: Number(below), most }))
        .sort((a, b) => a.below - b.below),
    }),
    ...(own.报送截止 !== undefined && { deadline: own.报送截止 }),
  };
  return { ...base, ...given, unverified: base.unverified.filter(field => !(field in given)) };
}

function sectionsOf(given: NonNullable<OwnPack["章节"]>, packs: readonly Pack[]): readonly OutlineSection[] {
  const known = packs.flatMap(pack => pack.sections.flatMap(({ text }) => (text ? [text] : [])));
  const ids = new Set<string>();
  return given.map(({ 标题: heading, 级别: level = 1, 句式: pattern, 引语: lead, 事项: fact, 提问: ask }) => {
    let id = fact ?? heading;
    while (ids.has(id)) id += "'";
    ids.add(id);
    return {
      id,
      level,
      heading,
      ...(pattern === undefined ? {} : { pattern }),
      ...(lead === undefined ? {} : { lead }),
      ...(fact === undefined ? {} : { text: wantedOf(fact, ask, known) }),
    };
  });
}

/** The fact as other packs know it, with its other names; one nobody knows is asked for by its name. */
function wantedOf(fact: string, ask: string | undefined, known: readonly Wanted[]): Wanted {
  const key = normalise(fact);
  const found = known.find(wanted => [wanted.fact, ...(wanted.also ?? [])].some(name => normalise(name) === key));
  if (!found) return { fact, ask: ask ?? `请填写${fact}` };
  return ask === undefined ? found : { ...found, ask };
}

/** Makes a pack of what its people wrote, on one of `packs` (the first where nothing says), or tells what is wrong with it. */
export function makePack(
  written: unknown,
  packs: readonly Pack[],
): { readonly pack: Pack } | { readonly problems: readonly PackProblem[] } {
  const read = readOwnPack(written);
  if ("problems" in read) return read;
  const { own } = read;
  const base = own.基于 === undefined ? packs[0] : packs.find(pack => pack.name === own.基于);
  const names = packs.map(pack => pack.name).join("、");
  if (!base) return { problems: [{ path: ["基于"], wanted: "one-of", than: names, is: own.基于! }] };
  const { outlineUnverified, ...rest } = base;
  return {
    pack: {
      ...rest,
      name: own.名称,
      ...(own.封面标题 === undefined ? {} : { coverTitle: own.封面标题 }),
      ...(own.封面年度 === undefined ? {} : { coverYear: own.封面年度 }),
      ...(own.标题 === undefined ? {} : { title: own.标题 }),
      ...(own.章节 ? { sections: sectionsOf(own.章节, packs) } : outlineUnverified ? { outlineUnverified } : {}),
      scoring: scoringOf(own, base.scoring),
    },
  };
}
