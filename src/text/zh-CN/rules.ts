import type { Said } from "../said";

/** One rule in words: its name, what it promises, why that matters, and what to say where it is broken. */
export interface RuleWords {
  readonly title: string;
  readonly promise: string;
  readonly why: string;
  readonly message: (said: Said) => string;
}

const off = ({ where, expected, actual, difference }: Said): string =>
  `${where}应为 ${expected}，实为 ${actual}，相差 ${difference}。`;
const tail = (said: Said, advice: string): string =>
  said.fact("tail")
    ? `${off(said)}可能是四舍五入的尾差，请看一眼。${said.fact("tails") ? `同一张表里这样的尾差另有 ${said.fact("tails")} 处。` : ""}`
    : off(said) + advice;

export const rules: Readonly<Record<string, RuleWords>> = {
  "ZP-101": {
    title: "数字要存为数字",
    promise: "金额列里的数都存为数字，不存为文本。",
    why: "存为文本的数，求和公式会跳过它，合计就少了这一笔，而表面上看不出来。",
    message: said =>
      `${said.where}的 ${said.fact("text")} 存成了文本${said.fact("summed") ? "，求和公式没有把它算进去" : ""}${said.fact("others") ? `；${said.fact("others")} 也是这样` : ""}。请转成数字。`,
  },
  "ZP-102": {
    title: "同一张表用同一个单位",
    promise: "同一张表、同一列的金额用同一个单位；换算过的数与原数一致。",
    why: "元和万元混在一起，合计和执行率都会错上一万倍。",
    message: said =>
      said.fact("whole")
        ? `${said.where}和同一张表的 ${said.cells()} 每一行都差一万倍左右，而表上写的单位是${said.fact("own")}。请核对这一列是元还是万元。`
        : said.fact("times")
          ? `${said.where}填的是 ${said.amount("value")}，和同一行的 ${said.cells()} 正好差 ${said.fact("times")} 倍，单位可能弄混了。请核对是元还是万元。`
          : `${said.where}的单位是${said.fact("own")}，同一张表的 ${said.cells()} 是${said.fact("usual")}。请改成同一个单位。`,
  },
  "ZP-103": {
    title: "金额列只写数字",
    promise: "金额列里只有数字，不写“约428万元”这样的文字。",
    why: "带文字的数不能参加计算，合计里不会有它。",
    message: said => `${said.where}写的是“${said.fact("text")}”，不能参加计算。请填准确的数字，单位写在表头。`,
  },
  "ZP-104": {
    title: "合计里没有隐藏的行",
    promise: "被合计的行都看得见。",
    why: "隐藏的行照样被加进合计，看表的人对不上数。",
    message: said => `${said.where}的合计里有隐藏的行：${said.fact("rows")}，其中有数。请确认这些行是否该算进去。`,
  },
  "ZP-105": {
    title: "公式都有算好的结果",
    promise: "工作簿自动计算，每个公式都存着算好的结果。",
    why: "手动计算时，看到的可能是旧数。",
    message: said =>
      said.fact("manual")
        ? `${said.where}设成了手动计算，看到的可能是旧数。请按 F9 重新计算，再改回自动计算。`
        : `${said.where}的公式没有存下结果（共 ${said.fact("count")} 处）。请在 Excel 中打开、重新计算并保存。`,
  },
  "ZP-106": {
    title: "没有错误值",
    promise: "单元格里没有 #REF!、#DIV/0! 这样的错误值。",
    why: "一个错误值会让引用它的合计全都变成错误值；#REF! 表示公式指的单元格已被删除。",
    message: said =>
      said.fact("error") === "#REF!"
        ? `${said.where}的公式里有 #REF!，它指的单元格已被删除。请重新写这个公式。`
        : said.fact("error") === "#DIV/0!"
          ? `${said.where}显示 #DIV/0!，除数是零或空白。请填上除数，或改用 IFERROR。`
          : `${said.where}显示 ${said.fact("error")}。请检查它的公式和所引用的单元格。`,
  },
  "ZP-107": {
    title: "公式的结果是最新的",
    promise: "公式显示的数就是现在算出来的数。",
    why: "数据改过而没有重算时，报出去的是旧数。",
    message: said => `${off(said)}公式的结果可能是旧的。请按 F9 重新计算并保存。`,
  },
  "ZP-108": {
    title: "金额最多到分",
    promise: "手填的金额，元不超过两位小数，万元不超过六位。",
    why: "多出来的小数显示时看不见，却会让合计差一分。",
    message: said =>
      `${said.where}是 ${said.amount("value")}，小数超过 ${said.fact("most")} 位${Number(said.fact("count")) > 1 ? `（这一列共 ${said.fact("count")} 处）` : ""}。请核对，改到分。`,
  },
  "ZP-109": {
    title: "大写金额等于小写",
    promise: "大写金额与同一行（或上一行）的小写金额相同。",
    why: "大小写不一致的单据是无效的。",
    message: said => `${off(said)}大写和 ${said.fact("figure")} 的小写不一致，请核对。`,
  },
  "ZP-201": {
    title: "合计等于各行之和",
    promise: "合计、小计、累计行的每一列都等于它的各行之和。",
    why: "审核时最先核对合计；合计错了，执行率、剩余和报告里的数都跟着错。",
    message: said => tail(said, `请核对合计和各行 ${said.cells("operands")}。`),
  },
  "ZP-202": {
    title: "横向合计等于各部分之和",
    promise: "一行里的小计、合计等于旁边的各部分之和。",
    why: "小计 = 财政拨款 + 结转 + 其他，横着加也要对得上。",
    message: said => tail(said, `请核对小计和各部分 ${said.cells("operands")}。`),
  },
  "ZP-203": {
    title: "合计公式没有漏行",
    promise: "合计公式的范围包括它该加的每一行。",
    why: "在末尾插入新行后，合计的范围常常没有跟着变长，新行就没有算进去。",
    message: said =>
      `${said.expected ? `${off(said)}它` : said.where}的公式没有包括 ${said.fact("missed")}。请把公式的范围改成 ${said.fact("whole")}。`,
  },
  "ZP-204": {
    title: "没有重复加的行",
    promise: "合计不会把小计和小计下面的行一起加。",
    why: "小计和明细都加进去，同一笔钱就算了两次。",
    message: said =>
      `${said.expected ? `${off(said)}它` : said.where}的公式把 ${said.fact("twice")} 重复加了。请只加小计，或只加明细。`,
  },
  "ZP-205": {
    title: "公式没有被数字盖掉",
    promise: "一列（一行）里别处都是公式的地方，不会夹着手填的数。",
    why: "手填的数不会跟着数据变，数据一改它就错了。",
    message: said =>
      said.fact("beside")
        ? `${said.where}是照抄的数，旁边 ${said.fact("beside")} 是公式。来源一改它就旧了，请也写成公式 ${said.fact("formula")}。`
        : `${said.expected ? off(said) : ""}${said.expected ? "这里" : said.where}是手填的数，旁边都是公式。请改回公式 ${said.fact("formula")}。`,
  },
  "ZP-206": {
    title: "同一行、同一列的公式写法一致",
    promise: "并排的公式按同样的方式引用单元格。",
    why: "一个公式和旁边的写法不同，多半是复制或修改时指错了单元格。",
    message: said =>
      `${said.expected ? off(said) : ""}${said.expected ? "它" : said.where}的公式 ${said.fact("formula")} 和 ${said.fact("neighbours")} 的写法不同${said.fact("others") ? `，${said.fact("others")} 也是这样` : ""}。如不是有意的，请改成 ${said.fact("usual")}。`,
  },
  "ZP-207": {
    title: "资金总额等于各项资金之和",
    promise: "年度资金总额等于当年财政拨款、上年结转资金和其他资金之和。",
    why: "总额和分项不符是自评表被退回的常见原因。",
    message: said => tail(said, `请核对总额和各项资金 ${said.cells("operands")}。`),
  },
  "ZP-208": {
    title: "上级科目等于下级之和",
    promise: "类等于款之和，款等于项之和；项目等于它的子项之和。",
    why: "逐级汇总对不上，说明有一级漏填或多填。",
    message: said => tail(said, `请核对它和下级各行 ${said.cells("operands")}。`),
  },
  "ZP-209": {
    title: "金额等于数量乘单价",
    promise: "金额等于数量 × 单价。",
    why: "明细里的金额错了，支出合计就跟着错。",
    message: said => tail(said, `请核对数量和单价 ${said.cells("operands")}。`),
  },
  "ZP-210": {
    title: "公式引用的都是数",
    promise: "相加的公式不引用空白格和文字；夹在手填数中间的公式，读的不全是空白格。",
    why: "引用了空白格或标题行，多半是行被移动过，该加的那一行没有加；该填数的格里公式取不到数，就成了零。",
    message: said => `${said.where}的公式引用了 ${said.fact("blank")}，那里没有数。请检查该引用哪一格。`,
  },
  "ZP-211": {
    title: "并排的合计加的是同样的行",
    promise: "同一行里并排的合计公式，起止行相同。",
    why: "起止行不同，迟早会有一列漏加或多加一行。",
    message: said =>
      `${said.where}的公式 ${said.fact("formula")} 和旁边 ${said.fact("neighbours")} 的起止行不同。请看是否该写成 ${said.fact("usual")}。`,
  },
  "ZP-212": {
    title: "减号只写一个",
    promise: "公式里减一格，只写一个减号。",
    why: "两个减号连写，减就成了加，多半是改公式时多敲了一个。",
    message: said =>
      `${said.where}的公式 ${said.fact("formula")} 里两个减号连写，减成了加。要减请只留一个减号，要加请写加号。`,
  },
  "ZP-301": {
    title: "剩余等于到位（预算）减支出",
    promise: "剩余（结余）等于到位资金（或预算）减去支出。",
    why: "报告里“剩余”一句直接用这个数。",
    message: said => tail(said, `它应是 ${said.cells("operands") || said.fact("formula")} 之差，请核对。`),
  },
  "ZP-302": {
    title: "余额逐笔衔接",
    promise: "每一笔的余额等于上一笔余额加收入减支出；合计行、过次页和承前页的余额同上一行。",
    why: "一笔接不上，后面的余额都不可靠。",
    message: said => tail(said, "请核对这一笔的收入、支出和上一笔余额。"),
  },
  "ZP-303": {
    title: "支出不超过到位资金",
    promise: "支出不大于到位资金（没有到位数时为预算），剩余不为负。",
    why: "支出大于到位，要么是超支，要么是填错，都需要说明。",
    message: said =>
      said.fact("limit")
        ? `${said.where}的支出 ${said.amount("spent")} 大于${said.fact("limit")} ${said.amount("given")}，多 ${said.amount("over")}。请核对，确有超支请说明原因。`
        : `${said.where}的剩余是负数 ${said.amount("value")}。请核对，确有超支请说明原因。`,
  },
  "ZP-304": {
    title: "负数有说明",
    promise: "负的金额是红字冲销或退款，并写明原因。",
    why: "没有说明的负数，审核时会被问到。",
    message: said => `${said.where}是负数 ${said.amount("value")}，没有写明原因。如是冲销或退款，请在备注中说明。`,
  },
  "ZP-305": {
    title: "全年预算等于年初预算加调整",
    promise: "全年预算数等于年初预算数加上调整数。",
    why: "执行率按调整后的全年预算计算，调整对不上，执行率就不对。",
    message: said => tail(said, `请核对年初预算和调整 ${said.cells("operands")}。`),
  },
  "ZP-306": {
    title: "差额等于两数之差",
    promise: "增减额、差额等于相应两数之差；期末数等于期初数加增加、减减少。",
    why: "差额写错，增减的说明就没有依据。",
    message: said =>
      tail(
        said,
        said.fact("operation") === "running"
          ? `期末应等于期初加增加、减减少（${said.cells("operands")}），请核对。`
          : `它应是 ${said.cells("operands")} 之差，请核对。`,
      ),
  },
  "ZP-307": {
    title: "同一笔不登两次",
    promise: "没有日期、凭证号、摘要、金额都相同的两笔。",
    why: "重复登记会多算支出。",
    message: said =>
      `${said.where}和 ${said.fact("first")} 的日期、凭证号、摘要、金额都相同，可能重复登记。请核对凭证。`,
  },
  "ZP-308": {
    title: "日期都在本年",
    promise: "年度台账里每一笔的日期都在这一年。",
    why: "别的年份的支出不能算进本年执行数。",
    message: said =>
      `${said.where}不在 ${said.fact("year")} 年内${Number(said.fact("count")) > 1 ? `（共 ${said.fact("count")} 笔）` : ""}。请核对日期；确属跨年支付的，请说明。`,
  },
  "ZP-309": {
    title: "调整写明原因",
    promise: "年中调整了预算的行，在备注里写明为什么调。",
    why: "审核时每一笔调整都要问原因，写在表上就不用再问。",
    message: said =>
      `${said.where}和年初预算不同，备注没有写原因${Number(said.fact("count")) > 1 ? `；这样的共 ${said.fact("count")} 行` : ""}。请补上调整的原因。`,
  },
  "ZP-310": {
    title: "年初余额接上年年末余额",
    promise: "账上结转来的余额，等于上一年（上一月）同一本账的期末余额。",
    why: "两本账接不上，中间就有一笔钱没有交代。",
    message: said => `${off(said)}上期的账结到 ${said.fact("from")}，请核对两边的余额。`,
  },
  "ZP-401": {
    title: "执行率等于支出除以预算",
    promise: "执行率等于支出 ÷ 全年预算（差不到末位的 1）。",
    why: "执行率决定得分，填的和算的要一致。",
    message: said =>
      said.fact("tail")
        ? `${off(said)}看来是舍去尾数而没有四舍五入，请看一眼。`
        : `${off(said)}它应是 ${said.cells("operands")} 之比，请核对。`,
  },
  "ZP-402": {
    title: "预算为零不算执行率",
    promise: "预算为零或没有填的行不填执行率。",
    why: "除数是零，执行率没有意义，填 0% 或 100% 都会误导。",
    message: said => `${said.where}填了执行率，但预算是零。请补填预算，或把执行率改为“—”。`,
  },
  "ZP-403": {
    title: "各项占比合计为 100%",
    promise: "各项占比加起来是 100%（尾差除外）。",
    why: "占比加不到 100%，说明有一项算错或漏了。",
    message: said => `${off(said)}各项占比加起来应是 100%。请核对 ${said.cells()}。`,
  },
  "ZP-404": {
    title: "比例、平均和增长等于相应的计算",
    promise: "占比、平均数、增长率与所依据的数算出来的一致。",
    why: "这些数会写进报告，须能由表中的数算出。",
    message: said => `${off(said)}它由 ${said.cells("operands")} 算出，请核对。`,
  },
  "ZP-501": {
    title: "同一项目在各表中的数一致",
    promise: "同一项目的预算、到位、支出、剩余在各张表中相同（单位换算后）。",
    why: "两张表各说一个数，审核的人不知道该信哪一个。",
    message: said => `${off(said)}${said.fact("other")} 里同一项目的数不同。请确定以哪一张表为准。`,
  },
  "ZP-502": {
    title: "明细账合计等于汇总表支出",
    promise: "支出明细的合计等于汇总表中该项目的支出。",
    why: "汇总表的支出要能由一笔笔明细加出来。",
    message: said => `${off(said)}明细 ${said.cells()} 加起来是 ${said.expected}。请核对两张表。`,
  },
  "ZP-503": {
    title: "取自别表的数与来源一致",
    promise: "从别的表取来的数等于来源表中的数。",
    why: "来源改了而这里没有跟着改，两处就对不上。",
    message: said =>
      said.fact("copied")
        ? `${off(said)}${said.cells("operands")} 是同一个名目，两张表别的数都相同。请核对是哪一处没有跟着改。`
        : `${off(said)}它取自 ${said.cells("operands")}，请核对。`,
  },
};
