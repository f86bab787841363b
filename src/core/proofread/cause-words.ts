import { add, compare, type Decimal } from "../quantity/decimal";
import type { Spending } from "./fund-words";

/** How a cause speaks against the figures. */
export type Astray = "later-more" | "earlier-less" | "over" | "under" | "more";

/** A place where a cause points the wrong way; only what is certain is no doubt. */
export interface WrongWay {
  readonly kind: Astray;
  readonly at: number;
  readonly text: string;
}

const BEGIN = "(?:使用|启用|启动|开放|投入|开业|运行|运营|开始|开工|实施|开展|上线|到岗|入驻)";
const LATER = new RegExp(
  `(?:推迟|延后|延迟|延期|推后|晚于|滞后)[^。；\\n]{0,20}?${BEGIN}|才(?:正式)?${BEGIN}|${BEGIN}(?:时间)?(?:推迟|延后|延迟|延期|推后|滞后)`,
);
const EARLIER = new RegExp(`(?:提前|提早|早于)[^。；\\n]{0,12}?${BEGIN}|${BEGIN}(?:时间)?(?:提前|提早)`);
const PLANNED = /(?:计划|原定|预计|原拟|拟)[^。；\n]{0,80}?(\d{1,2})月/;
const ACTUAL = new RegExp(
  `(?:实际|正式|才|变化|变动|变更|调整|改为|推)[^。；\\n]{0,80}?(\\d{1,2})月[^。；\\n]{0,12}?${BEGIN}`,
);
const THEN = "(?:导致|造成|致使|使得|使|因此|因而|从而|引起|以致)";
const MORE = new RegExp(`${THEN}[^。；\\n]{0,60}?(?:增加|增长|上升|超支|超出|增多|多支|偏高)`);
const LESS = new RegExp(`${THEN}[^。；\\n]{0,60}?(?:减少|下降|降低|节约|少支|结余|剩余|偏低)`);
const COST = /费|支出|成本|开支|经费|资金|用量|电/;
/** What a delay does cost. */
const COSTLY = /滞纳金|违约|利息|罚|赔偿|涨价|上涨|加班|赶工|窝工|仓储|重新招标/;
const NOT = "(?<!未|没有|没|不|无)";
const OVER = new RegExp(
  `${NOT}(?:支出|执行数?|花费|使用)(?:金额|数|总额)?(?:(?:增加|增长|上升)[，、]?)?(?:已|均|并|而)?(?:超过|大于|超出|高于|多于)了?(?:年初|全年|年度|当年)?预算|${NOT}超预算|${NOT}(?:有所|出现|造成|产生|预算|资金)超支`,
);
const UNDER =
  /(?:支出|执行数?)(?:金额|数|总额)?(?:小于|少于|低于|不足)(?:年初|全年|年度|当年)?预算|(?:预算)?执行率(?:偏低|较低|不高)|资金(?:有|尚有|形成)(?:结余|剩余)/;
/** What explains that less was spent: beside it an added cost is only part of the story. */
const REDUCES =
  /节约|节省|减少|压减|压缩|降低|未支付|未付|未支出|尚未|未使用|结转|跨年|收回|取消|推迟|延期|延迟|招标|结算|低于/;

const ONE: Decimal = { digits: 1n, places: 0 };
const HUNDRED: Decimal = { digits: 100n, places: 0 };

function startsLater(sentence: string): boolean {
  if (LATER.test(sentence)) return true;
  const planned = PLANNED.exec(sentence);
  const actual = planned && ACTUAL.exec(sentence.slice(planned.index + planned[0].length));
  return Boolean(planned && actual && Number(actual[1]) > Number(planned[1]));
}

function astray(sentence: string, spending: Spending | undefined, whole: string): Astray | undefined {
  const less = spending !== undefined && compare(spending.spent, spending.budget) < 0;
  const more = spending !== undefined && compare(spending.spent, spending.budget) > 0;
  const explains = COST.test(sentence) && !COSTLY.test(sentence);
  if (explains && MORE.test(sentence) && startsLater(sentence)) return "later-more";
  if (explains && LESS.test(sentence) && EARLIER.test(sentence)) return "earlier-less";
  if (less && OVER.test(sentence)) return "over";
  if (more && UNDER.test(sentence)) return "under";
  const clearly = less && compare(add(spending.rate, ONE), HUNDRED) <= 0;
  return clearly && explains && MORE.test(sentence) && !REDUCES.test(whole) ? "more" : undefined;
}

/** The sentences of a text about deviations whose cause points the wrong way. Each sentence is told once. */
export function wrongWays(text: string, spending: Spending | undefined): readonly WrongWay[] {
  const found: WrongWay[] = [];
  let at = 0;
  for (const sentence of text.split(/(?<=[。\n])/)) {
    const kind = astray(sentence, spending, text);
    if (kind) found.push({ kind, at: at + sentence.search(/\S|$/), text: sentence.trim() });
    at += sentence.length;
  }
  return found;
}
