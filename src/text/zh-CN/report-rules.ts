import type { Said } from "../said";
import type { RuleWords } from "./rules";

const off = ({ where, expected, actual, difference }: Said): string =>
  `${where}应为 ${expected}，实为 ${actual}，相差 ${difference}。`;

const HEADING: Readonly<Record<string, (said: Said) => string>> = {
  missing: said =>
    `${said.where}开始的报告缺少标题 ${said.fact("missing")}${said.fact("more") ? `等 ${Number(said.fact("more")) + 3} 个` : ""}。请按提纲补上。`,
  twice: said => `${said.where}的标题“${said.fact("heading")}”重复了。请保留一个。`,
  order: said => `${said.where}的标题“${said.fact("heading")}”不在提纲的位置上。请调整顺序。`,
  lost: said => `${said.where}的标题“${said.fact("heading")}”缺少序号“${said.fact("number")}”。请补上。`,
  number: said =>
    `${said.where}的标题“${said.fact("heading")}”序号应为“${said.fact("number")}”，实为“${said.fact("is")}”。请更正。`,
  other: said =>
    `${said.where}开始的报告用的是“${said.fact("pack")}”的提纲，选用的规则包是“${said.fact("chosen")}”。请确认用哪一个。`,
};

const CAUSE: Readonly<Record<string, (said: Said) => string>> = {
  "later-more": said =>
    `${said.where}说的原因方向相反：“${said.fact("text")}”。推迟开始只会少支出，不能解释费用增加。请核对原因。`,
  "earlier-less": said =>
    `${said.where}说的原因方向相反：“${said.fact("text")}”。提前开始只会多支出，不能解释费用减少。请核对原因。`,
  over: said =>
    `${said.where}说支出超过预算，而执行率是 ${said.amount("rate")}%，没有超支。请核对：“${said.fact("text")}”。`,
  under: said =>
    `${said.where}说支出不足预算，而执行率是 ${said.amount("rate")}%，已超支。请核对：“${said.fact("text")}”。`,
  more: said =>
    `${said.where}只说了费用增加，而执行率只有 ${said.amount("rate")}%。费用增加不能解释少支出，请确认：“${said.fact("text")}”。`,
};

const ANSWER: Readonly<Record<string, (said: Said) => string>> = {
  empty: said => `${said.where}下面没有内容。请写明存在的问题，确实没有的写“无”。`,
  denied: said => `${said.where}说没有问题，而执行率只有 ${said.amount("rate")}%。请写明偏差和原因。`,
  "no-measure": said => `${said.where}没有措施，而前面写了存在的问题。请逐条写明整改措施。`,
  "no-problem": said => `${said.where}写了措施，而前面说没有问题。请写明措施针对什么问题。`,
  fewer: said =>
    `${said.where}列了 ${said.fact("measures")} 条措施，前面列了 ${said.fact("problems")} 个问题。请确认每个问题都有措施。`,
};

const LACK: Readonly<Record<string, string>> = { both: "自评分数和等级", score: "自评分数", grade: "自评等级" };

const DATED: Readonly<Record<string, (said: Said) => string>> = {
  unread: () => "读不出日期。",
  "no-day": () => "没有这一天。",
  early: said => `${said.fact("year")} 年度还没有结束。`,
  far: said => `离 ${said.fact("year")} 年度太远。`,
  late: said => `晚于截止日期 ${said.fact("deadline")}。`,
};

/** The rules of groups 6, text against tables and itself, and 8, form and completeness, in words. */
export const reportRules: Readonly<Record<string, RuleWords>> = {
  "ZP-601": {
    title: "文字里的金额与表一致",
    promise: "报告里的预算、到位、支出、剩余等金额，与工作簿里同一项目的数一致。",
    why: "同一笔钱，文字和表对不上，复核的人不知道信哪一个。",
    message: said => `${off(said)}请与 ${said.cells()} 核对。`,
  },
  "ZP-602": {
    title: "文字里的数量与表一致",
    promise: "报告里的件数、人次等，与工作簿里同名的数一致。",
    why: "差一两位数字多半是抄写时的笔误，成绩写错了，佐证材料就对不上。",
    message: said => `${off(said)}${said.cells()} 里同名的数不同，请核对。`,
  },
  "ZP-603": {
    title: "文字里的比率算得出来",
    promise: "报告里的百分比等于它的两个数相除，精确到所写的最后一位。",
    why: "比率是复核时最容易重算的数；只截断而不四舍五入的，与表里显示的会差一位。",
    message: said => {
      const of = said.fact("of") ? `（${said.fact("of")}）` : "";
      return said.fact("kind") === "cut"
        ? `${said.where}的 ${said.fact("figure")} 是截断的，没有四舍五入${said.expected ? `；准确值是 ${said.expected}${of}` : ""}。请确认用哪一种写法，全文一致。`
        : `${off(said)}${of ? `按 ${said.fact("of")} 计算。` : ""}请核对。`;
    },
  },
  "ZP-604": {
    title: "文字里的增减和构成算得出来",
    promise: "报告里的剩余、增减和其中各项，由报告自己写的数算得出来。",
    why: "一句话里的几个数互相算不拢，不用看表就知道有错。",
    message: said => {
      const kind = said.fact("kind");
      if (kind === "direction")
        return `${said.where}的 ${said.fact("figure")} 增减方向反了（${said.fact("of")}）。请更正。`;
      return kind === "parts"
        ? `${said.where}的 ${said.fact("figure")} 小于其中各项之和 ${said.expected}（${said.fact("of")}）。请核对。`
        : `${off(said)}按 ${said.fact("of")} 计算，请核对。`;
    },
  },
  "ZP-605": {
    title: "同一个数前后一致",
    promise: "报告里说同一件事的数，前后相同。",
    why: "前面一个数，后面一个数，必有一处写错。",
    message: said =>
      `${said.where}的“${said.fact("label")}”是 ${said.fact("figure")}，${said.cells()} 里写的是 ${said.fact("other")}。请统一。`,
  },
  "ZP-606": {
    title: "精确的数不写“约”",
    promise: "“约”“近”“余”只写在取整的数上。",
    why: "数到了个位还写“约”，看的人不知道是统计出来的还是估计的。",
    message: said =>
      `${said.where}的 ${said.fact("figure")} 已精确到个位，前面又写了“约”。请去掉“约”，或改用取整的数。`,
  },
  "ZP-607": {
    title: "全文金额用一个单位",
    promise: "一份报告里的金额都用元，或都用万元。",
    why: "元和万元混着写，容易看错一万倍。",
    message: said =>
      `${said.where}的 ${said.fact("figure")} 用的是${said.fact("unit")}，别处的金额用的是${said.fact("usual")}。请统一单位。`,
  },
  "ZP-608": {
    title: "年份是报告的年度",
    promise: "标题、表格和文字里的年份是报告的年度；别的年份有说明。",
    why: "沿用上年的报告时，年份最容易漏改。",
    message: said => {
      const kind = said.fact("kind");
      if (kind === "title")
        return `${said.where}的年份是 ${said.fact("year")} 年，封面是 ${said.fact("expected")} 年。请统一。`;
      if (kind === "table")
        return `${said.where}的年度是 ${said.fact("year")} 年，表里是 ${said.fact("expected")} 年。请核对。`;
      return kind === "stale"
        ? `${said.where}写的是 ${said.fact("year")} 年的资金，报告是 ${said.fact("expected")} 年度的。请更正年份，或核对这些数。`
        : `${said.where}提到 ${said.fact("year")} 年，报告是 ${said.fact("expected")} 年度的。请确认。`;
    },
  },
  "ZP-609": {
    title: "名称前后一致",
    promise: "项目名称、项目单位在封面、正文和表里相同。",
    why: "名称不一致，系统里对不上项目。",
    message: said => {
      const kind = said.fact("kind");
      if (kind === "unknown") return `${said.where}的项目“${said.fact("name")}”在工作簿的表里找不到。请核对项目名称。`;
      if (kind === "unit")
        return `${said.where}的单位是“${said.fact("name")}”，${said.cells()} 里是“${said.fact("expected")}”。请确认用哪一个名称。`;
      return kind === "other"
        ? `${said.where}写的是另一个项目“${said.fact("name")}”，这份报告的项目是“${said.fact("expected")}”。请核对。`
        : `${said.where}的项目名称应为“${said.fact("expected")}”，实为“${said.fact("name")}”。请与表里统一。`;
    },
  },
  "ZP-610": {
    title: "成绩写实测的数",
    promise: "报告里的成绩是量出来的数，不写“95%以上”。",
    why: "“以上”是目标的写法，不是结果；结果要有确切的数和佐证。",
    message: said => `${said.where}的“${said.fact("figure")}”是条件，不是实际量出来的数。请写实际的数。`,
  },
  "ZP-611": {
    title: "存在问题不前后矛盾",
    promise: "“存在问题”写了的问题，整改措施和自评结论里不说没有问题。",
    why: "前面写着问题，后面写着“未有出现问题”，整改就落了空，复核必定退回。",
    message: said =>
      `${said.where}写着“${said.fact("text")}”，而 ${said.cells()} 写了存在的问题。请改成针对这些问题的说法。`,
  },
  "ZP-612": {
    title: "偏差原因与数字方向一致",
    promise: "偏差原因说的方向和数字一致：推迟开始只会少支出，有结余就不是超支。",
    why: "原因和数字方向相反，等于没有解释偏差。",
    message: said => CAUSE[said.fact("kind")]!(said),
  },
  "ZP-613": {
    title: "偏差用数字说明",
    promise: "执行率低于要求的，在存在问题或自评说明里写明差多少、为什么。",
    why: "只说“有所差异”，看不出差多少，也看不出原因能不能解释这个差额。",
    message: said =>
      `${said.where}没有用数字说明偏差：执行率 ${said.amount("rate")}%，结余 ${said.amount("left")} 元。请写明金额和对应的原因。`,
  },
  "ZP-614": {
    title: "大写金额与小写一致",
    promise: "文字里的大写金额等于旁边的小写金额。",
    why: "大小写不一致，以哪个为准会起争议。",
    message: said => `${off(said)}大写是“${said.fact("figure")}”，旁边的小写是“${said.fact("other")}”。请更正。`,
  },
  "ZP-615": {
    title: "文字里的得分和等级与表一致",
    promise: "报告里的自评得分等于自评表的总分，等级是这个得分所在的一档。",
    why: "得分、等级和自评表对不上，报告就不能用。",
    message: said =>
      said.fact("kind") === "grade"
        ? `${said.where}写的等级是“${said.fact("grade")}”，${said.amount("score")} 分应为“${said.fact("expected")}”。请核对。`
        : `${off(said)}请与自评表 ${said.cells()} 核对。`,
  },
  "ZP-616": {
    title: "文字里的数有出处",
    promise: "报告里的数在工作簿的表里找得到。",
    why: "表里没有的数，复核时要另交佐证材料。",
    message: said =>
      `${said.where}的 ${said.fact("figures")}${said.fact("count") ? `等 ${said.fact("count")} 个数` : ""} 在工作簿的表里找不到。请备好佐证材料，或核对。`,
  },
  "ZP-712": {
    title: "没有偏差不写原因",
    promise: "得满分、又恰好完成目标的指标，不写偏差原因。",
    why: "没有偏差而写了原因，要么得分虚高，要么原因填错了行。",
    message: said =>
      `${said.where}写了原因“${said.fact("text")}”，而这一项得了满分，也没有偏差。请确认得分，或删去原因。`,
  },
  "ZP-713": {
    title: "偏差原因与结果方向一致",
    promise: "没有完成的指标，原因里不写超额；超过目标的，不写未完成。",
    why: "原因和结果方向相反，等于没有解释偏差。",
    message: said =>
      said.fact("kind") === "over"
        ? `${said.where}写的是“${said.fact("text")}”，而完成值 ${said.fact("achieved")} 低于目标值 ${said.fact("target")}。请核对原因。`
        : `${said.where}写的是“${said.fact("text")}”，而完成值 ${said.fact("achieved")} 高于目标值 ${said.fact("target")}。请核对原因。`,
  },
  "ZP-714": {
    title: "指标各部分齐全",
    promise: "规则包规定分值的各部分（产出、效益、满意度）都有指标。",
    why: "缺一个部分，它的分值就没有着落。",
    message: said =>
      said.fact("instead")
        ? `${said.where}的自评表没有${said.fact("part")}指标。不适用的，它的 ${said.fact("points")} 分计入${said.fact("instead")}，请确认。`
        : `${said.where}的自评表没有${said.fact("part")}指标，规则包规定它占 ${said.fact("points")} 分。请补上。`,
  },
  "ZP-715": {
    title: "成本指标与执行数一致",
    promise: "说项目总成本的指标，完成值等于全年执行数。",
    why: "成本就是实际支出，两个数不同，必有一处没有改过来。",
    message: said => `${off(said)}${said.cells()} 的全年执行数不同，请核对。`,
  },
  "ZP-716": {
    title: "目标值与批复一致",
    promise: "自评表的年度指标值等于申报表里批复的目标值。",
    why: "自评不能改目标；改低了目标，得分就不作数。",
    message: said =>
      `${said.where}的目标值应为“${said.fact("approved")}”（${said.cells()}），实为“${said.fact("text")}”。请与批复核对。`,
  },
  "ZP-717": {
    title: "得分有高低",
    promise: "各项指标不全是满分。",
    why: "项项满分会被问是否虚高，请先自己看一遍。",
    message: said => `${said.where}：${said.fact("count")} 项指标全是满分。请确认每一项都有佐证。`,
  },
  "ZP-718": {
    title: "时间对得上",
    promise:
      "项目的结束不早于开始；时效指标的完成时间在项目起止时间（没有写的，在评价年度）之内，晚于目标时间的不得满分。",
    why: "时间抄错最常见，复核时先看这一栏。",
    message: said => {
      const text = `“${said.fact("text")}”`;
      switch (said.fact("kind")) {
        case "reversed":
          return `${said.where}：结束时间“${said.fact("to")}”早于开始时间“${said.fact("from")}”。请核对。`;
        case "outside":
          return `${said.where}写的是${text}，不在项目起止时间（${said.fact("from")}至${said.fact("to")}）之内。请核对。`;
        case "year":
          return `${said.where}写的是${text}，不在 ${said.fact("year")} 年度之内。请核对。`;
        default:
          return `${said.where}写的是${text}，晚于目标“${said.fact("target")}”，得分却是满分。请核对时间或得分。`;
      }
    },
  },
  "ZP-719": {
    title: "成本指标是上限",
    promise: "成本指标的目标值是不超过多少，不写“≥”“不低于”。",
    why: "方向写反，花得越多得分越高，复核时会退回。",
    message: said =>
      `${said.where}写的是“${said.fact("text")}”，成本应当是不超过多少。请改成“≤”，或核对这一项是不是成本。`,
  },
  "ZP-801": {
    title: "封面填写完整",
    promise: "规则包要求的封面各项都有，都填了。",
    why: "封面缺项，报告不能受理，每缺一项都要扣分。",
    message: said => `${said.where}的报告封面缺少：${said.fact("missing")}。请补填。`,
  },
  "ZP-802": {
    title: "评价类型勾选一项",
    promise: "封面上的评价类型恰好勾选一项。",
    why: "没有勾选，或勾选框粘贴时变成了别的符号，看报告的人不知道是哪一种评价。",
    message: said =>
      Number(said.fact("ticks")) > 1
        ? `${said.where}的评价类型勾选了 ${said.fact("ticks")} 项。请只留一项。`
        : `${said.where}的评价类型没有勾选。请在${said.fact("choices") ? `“${said.fact("choices").replace(/、/g, "”“")}”中` : ""}勾选一项（☑）。`,
  },
  "ZP-803": {
    title: "标题齐全，顺序和序号正确",
    promise: "提纲里的标题都有，各有一次，顺序和序号与提纲相同。",
    why: "缺一个部分、重复一个部分都要扣分；序号丢了，上下文就对不上。",
    message: said => HEADING[said.fact("kind")]!(said),
  },
  "ZP-804": {
    title: "没有待填的空白",
    promise: "报告里没有“待填”“XX”这样的空白，也没有留下表格的填写说明。",
    why: "交出去的报告里留着空白，一定会被退回。",
    message: said => {
      const count = Number(said.fact("count"));
      const more = count > 1 ? `（共 ${count} 处）` : "";
      return said.fact("kind") === "instruction"
        ? `${said.where}留着填写说明“${said.fact("text")}”${more}。请删去。`
        : `${said.where}留着“${said.fact("text")}”${more}，还没有填写。请填好。`;
    },
  },
  "ZP-805": {
    title: "每个标题下面都有内容",
    promise: "提纲的每个部分都写了内容。",
    why: "只有标题没有内容，等于缺了这一部分。",
    message: said => `${said.where}的“${said.fact("heading")}”下面没有内容。请补写。`,
  },
  "ZP-806": {
    title: "电话号码打得通",
    promise: "固定电话有区号和七八位号码，手机号码有十一位。",
    why: "复核的人要打这个电话，少一位就联系不上。",
    message: said =>
      said.fact("kind") === "local"
        ? `${said.where}的“${said.fact("text")}”没有区号。请补上。`
        : `${said.where}的“${said.fact("text")}”不像电话号码，位数不对。请核对。`,
  },
  "ZP-807": {
    title: "填报日期合理",
    promise: "填报日期在评价年度结束之后、下一年之内，并且确有这一天。",
    why: "年度没有结束就自评，或日期写错，报告都不能受理。",
    message: said => `${said.where}是 ${said.fact("text")}，${DATED[said.fact("kind")]!(said)}请核对。`,
  },
  "ZP-808": {
    title: "留有盖章的位置",
    promise: "规则包要求盖章的，封面上有“（公章）”。",
    why: "没有公章的报告不能受理。",
    message: said => `${said.where}没有“（公章）”。请留出盖章的位置，交出去之前盖章。`,
  },
  "ZP-809": {
    title: "附件都列出来",
    promise: "报告里提到的附件，文末列出清单。",
    why: "提到附件而没有附上，佐证就落了空。",
    message: said => `${said.where}写着“${said.fact("text")}”，报告里没有附件清单。请确认附件齐全。`,
  },
  "ZP-810": {
    title: "空表有说明",
    promise: "没有数的表写明“本表无数据”，有数的表不写。",
    why: "空表没有说明，看的人不知道是没有这项支出，还是漏填了。",
    message: said =>
      said.fact("kind") === "filled"
        ? `${said.where}的表里有数，却写着“${said.fact("text")}”。请删去说明，或核对这些数。`
        : `${said.where}的表里没有一个数。没有这项支出的，请写明“本表无数据”。`,
  },
  "ZP-811": {
    title: "标点正确",
    promise: "标点不重复、不混用，括号和引号成对。",
    why: "标点有误说明没有校对过。",
    message: said => {
      const count = Number(said.fact("count"));
      return `${said.where}的标点有误：“${said.fact("text")}”${count > 1 ? `，共 ${count} 处` : ""}。请更正。`;
    },
  },
  "ZP-812": {
    title: "问题和整改一一对应",
    promise: "有偏差就写明存在的问题；写了问题就有整改措施。",
    why: "整改措施要针对问题；有偏差而说没有问题，报告说服不了人。",
    message: said => ANSWER[said.fact("kind")]!(said),
  },
  "ZP-813": {
    title: "各项目的报告各有说明",
    promise: "不同项目的报告，结论、问题和措施不逐字相同。",
    why: "偏差不同的项目用同一段话，说明没有按项目分析。",
    message: said =>
      `${said.where}的“${said.fact("text")}”和 ${said.cells()} 逐字相同，而两个项目的执行情况不同。请按各自的情况写。`,
  },
  "ZP-814": {
    title: "写明自评分数和等级",
    promise: "提纲要求自评等级和分数的，报告里都写明。",
    why: "没有分数和等级，自评就没有结论。",
    message: said => `${said.where}没有写明${LACK[said.fact("kind")]!}。请补上。`,
  },
};
