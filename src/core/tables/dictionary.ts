import type { ColumnRole } from "./table";

/** Header words of each role, as `normalise` leaves them. A word that stands under two roles belongs to the first. */
export const HEADER_WORDS: readonly (readonly [role: ColumnRole, words: string])[] = [
  [
    "budget-initial",
    "年初预算数 年初预算 年初预算金额 年初数 年初批复数 年初批复预算 批复预算 批复预算数 预算批复数 年初安排 年初安排数 年初下达 部门预算数 二上预算 年初预算安排 originalbudget adoptedbudget initialbudget originalappropriation initialappropriation original adopted",
  ],
  [
    "budget-adjustment",
    "执行调整 调整预算 预算调整数 预算调整 调整数 调整金额 调增 调减 调增数 调减数 追加 追减 追加预算 追减预算 追加(减)预算 追加数 追减数 已调整数 调剂 调剂数 年中调整 年中追加 adjustment adjustments virement transfers revision",
  ],
  [
    "budget",
    "全年预算数 全年预算 支出预算 收入预算 全年预算金额 调整后预算数 调整后预算 调整预算数 当年预算数 当年预算 预算数 预算 预算金额 预算总额 预算总数 预算安排 预算安排数 本年预算 本年预算数 项目总金额 项目预算 计划数 计划金额 计划投资 核定数 核定预算 预算资金计划 年度预算资金计划 年度资金安排总额 资金安排总额 资金总额 年度资金总额 安排金额 安排资金 概算 概算数 budget budgeted budgetamount allocation allocations appropriation appropriations approved approvedbudget revisedbudget revised finalbudget currentbudget totalbudget dotation crédits budgetprévu",
  ],
  [
    "allotment",
    "指标金额 指标数 指标总额 下达 下达指标 下达金额 下达数 指标下达数 下达资金 额度 用款计划额度 用款计划 批复额度 授权额度 可用指标 allotment allotments encumbranceauthority",
  ],
  [
    "received",
    "到位资金 资金到位 资金到位数 资金到位额 到位金额 到位数 实际到位 实际到位资金 实际到位金额 到账金额 到账数 拨入 拨入数 拨款数 拨付金额 拨付数 已拨付 已拨付数 收款 收款金额 充值 received transferredin receipts",
  ],
  [
    "spent",
    "支出数 支出 实际支出 实际支出数 实际支出总额 实际支出金额 支出金额 支出总额 本年支出 已支出 已支付 支付数 支付金额 全年执行数 执行数 预算执行数 实际执行数 决算数 支出决算 支出决算数 列支 付款金额 报销金额 已付 已付款 已付金额 已付款金额 已付合计 已付款合计 付款合计 支付合计 已支付金额 实付 实付金额 已使用 已使用金额 报账金额 已报账 实报 消费 实际支用额度 支用额 实际使用 实际使用金额 使用金额 月执行数 本年支出合计 支付额 spent actual actuals expenditure expenditures engagement obligations paid liquidated spending amountspent actualspent expenses",
  ],
  [
    "spent-to-date",
    "累计支出 累计支付 累计执行数 累计执行 本年累计 累计数 累计 本年累计支出 累计支出数 截至累计 ytd ytdactual cumulative todate yeartodate",
  ],
  [
    "committed",
    "已签合同 合同金额 合同价 合同总价 合同总额 合同总金额 签约金额 中标金额 中标价 成交金额 占用 冻结 冻结金额 在途 预计支出 全年预计执行数 encumbered committed encumbrances commitments encumbrance",
  ],
  [
    "remaining",
    "结余 剩余 剩余数 剩余金额 剩余资金 资金结余 结余资金 余额 结余数 结余金额 结存 尚可使用 可用余额 指标余额 指标可用余额 未支出 未支出数 未执行 未执行数 未支付 未支付数 未支付金额 未付 未付款 未付金额 未付款金额 尚未支付 待支付 待付金额 欠付 欠付金额 应付未付 预计年度剩余 剩余支出计划金额 计划额度结余 差额 差异 差额数 remaining remainingbalance balance unspent available variance difference balanceremaining amountremaining solde",
  ],
  [
    "carried",
    "结转 上年结转 上年结转资金 结转资金 结转结余 年初结转和结余 年末结转和结余 结转下年 上年结余 上年结转和结余 结转和结余 期初余额 年初余额 期末余额 年末余额 期初数 期末数 carriedforward broughtforward carryover beginningbalance openingbalance endingbalance closingbalance fundbalance",
  ],
  [
    "rate",
    "执行率 预算执行率 支出进度 支付率 支付进度 执行进度 完成率 完成比例 使用率 占比 比例 百分比 比重 完成预算% 结余率 资金使用率 资金执行率 资金到位率 到位率 增长率 增减% 增幅 同比 rate %spent executionrate utilisation utilization %ofbudget percentspent % percent percentage share %change percentchange",
  ],
  [
    "source",
    "资金来源 资金性质 来源 当年财政资金 财政拨款 当年财政拨款 本年财政拨款 一般公共预算 政府性基金 政府性基金预算 国有资本经营预算 财政专户管理资金 单位资金 中央补助 其他资金 自筹 自筹资金 一般公共预算财政拨款 政府性基金预算财政拨款 国有资本经营预算财政拨款 fund source fundingsource",
  ],
  [
    "code",
    "科目编码 编码 代码 科目代码 功能分类科目编码 支出功能分类 功能分类 类 款 项 经济分类科目编码 经济分类 部门经济分类 政府经济分类 部门经济分类科目编码 政府经济分类科目编码 项目代码 项目编码 预算项目编码 一级项目编码 指标文号 文号 单位编码 单位代码 功能科目编码 code account acct. acct object accountcode acctcode accountnumber head-account sub-account",
  ],
  ["number", "序号 编号 行次 no. no # 序 num lineno"],
  [
    "name",
    "科目名称 功能分类科目名称 项目 项目名称 支出内容 支出明细 支出项目 收入项目 用途 子活动 子项目 分项支出 类目 类别 事项 预算项目 科目 费用项目 明细项目 单位名称 部门 单位 部门名称 预算单位 经济分类科目名称 部门经济分类科目名称 一级指标 二级指标 三级指标 指标名称 绩效指标 评价指标 指标 名称 项目内容 费用名称 资金项目 功能科目名称 item items task category department description name",
  ],
  [
    "voucher",
    "凭证号 凭证编号 凭证字号 记账凭证 凭证 单据号 单据编号 票据号 票号 发票号 发票号码 流水号 document# voucher voucherno invoice invoiceno reference ref check#",
  ],
  [
    "date",
    "日期 时间 支付日期 报销日期 记账日期 发生日期 填报日期 支出日期 收入日期 付款日期 业务日期 月份 年份 年度 年月 月 date paidon month year period",
  ],
  ["summary", "摘要 事由 说明 内容 描述 收入详情 支出详情 支出事由 费用说明 业务内容 memo particulars details"],
  [
    "party",
    "收款人 收款单位 收款方 供应商 付款对象 支出人 经办人 报销人 领款人 对方单位 往来单位 收款人名称 负责人 payee vendor supplier",
  ],
  ["income", "收入 收入金额 收入数 借方 借方金额 本年收入 本年收入合计 增加 debit income revenue revenues inflow"],
  ["spent", "贷方 贷方金额 减少 credit outflow"],
  [
    "quantity",
    "数量 数量/频率 数 人数 件数 次数 天数 人次 人天 月数 期数 学时 课时 场次 频次 批次 户数 台数 套数 晚数 quantity qty units noofunits no.ofunits number quantité nbred'heures hours",
  ],
  [
    "price",
    "单价 价格/标准 价格 标准 单位成本 补助标准 收费标准 费用标准 开支标准 人均标准 unitprice price unitcost coûtunitaire coûthoraire",
  ],
  [
    "amount",
    "金额 税额 价款 税款 运费 租金 本月数 本期数 上期数 上月数 本年数 上年数 上年同期数 原值 账面原值 资产原值 合价 小计 合计 总计 总价 总金额 共计 收支 发生额 收支金额 费用 费用合计 amount total totals sum coûttotal totalcost cost",
  ],
  ["score", "得分 自评得分 审核得分 自评分 评分 实际得分 score points"],
  ["weight", "分值 权重 标准分 满分 指标分值 指标权重 分数 weight"],
  ["target", "年度指标值 指标值 目标值 年初目标值 年度目标值 计划值 预期值 预期指标值 绩效目标值 target"],
  ["achieved", "实际完成值 完成值 实际值 全年实际值 全年完成值 实际完成情况 完成情况 实际完成 achieved"],
  [
    "reason",
    "偏差原因分析及改进措施 未完成原因分析 偏差原因 原因分析 未完成原因及改进措施 未完成原因 改进措施 偏差原因分析 扣分原因 reason",
  ],
  [
    "note",
    "备注 附注 备考 扣分 指标性质 度量单位 计量单位 入账方式 支出方式 方向 支付方式 note notes remark remarks comment comments commentaire",
  ],
];

const BY_WORD: ReadonlyMap<string, ColumnRole> = (() => {
  const all = new Map<string, ColumnRole>();
  for (const [role, words] of HEADER_WORDS)
    for (const word of words.split(" ")) if (!all.has(word)) all.set(word, role);
  return all;
})();

/** What headers end with when the dictionary does not know them whole: 大厅运行预算数 is a 预算数. Longest first. */
const ENDINGS: readonly (readonly [pattern: RegExp, role: ColumnRole])[] = [
  [/(?:累计支出|累计执行|累计支付)(?:数|金额|额)?$/, "spent-to-date"],
  [/年初预算(?:数|金额|额)?$/, "budget-initial"],
  [/(?:预算|概算|计划)(?:数|金额|额|总额|安排数)$/, "budget"],
  [/(?:执行率|完成率|支付率|使用率|到位率|比例|占比|比率|进度|百分比)$/, "rate"],
  [/(?:支出|支付|执行|决算)(?:数|金额|额|总额)$/, "spent"],
  [/(?:到位|拨付|拨款|下拨)(?:数|金额|额|资金)$/, "received"],
  [/(?:结转结余|结转和结余|期初余额|期末余额)$/, "carried"],
  [/(?:余额|结余|剩余|结余数|剩余数|剩余金额)$/, "remaining"],
  [/(?:科目编码|编码|代码)$/, "code"],
  [/(?:科目名称|项目名称|名称)$/, "name"],
  [/收入(?:合计)?$/, "income"],
  [/支出(?:合计)?$/, "spent"],
  [/日期$/, "date"],
  [/(?:单价)$/, "price"],
  [
    /(?:数量|人数|次数|件数|天数|月数|晚数|户数|面积|工程量)$|^(?:天数|次数|人数|数量)\(|(?:用|耗)[水电气油热]量/,
    "quantity",
  ],
  [/(?:得分)$/, "score"],
  [/标准$/, "price"],
  [
    /^(?!人均|平均|单位|每|百公里).*(?:金额|费|费用|税额|税款|价款|货款|补助|补贴|津贴|奖金|工资|公积金|租金|押金|保证金|本金|利息)$/,
    "amount",
  ],
  [/^%|%$/, "rate"],
  [/\b(?:budget)$|budget$/, "budget"],
  [/ytd|todate$/, "spent-to-date"],
  [/(?:actual|expenditures?|spent)$/, "spent"],
  [/(?:ratio|rate|percent)$/, "rate"],
  [/date$/, "date"],
];

/** The role that a header text, normalised, leads to; undefined where the dictionary is silent. */
export const roleOfWord = (word: string): ColumnRole | undefined => BY_WORD.get(word);

/** The role by a header's ending, weaker than the dictionary. */
export const roleOfEnding = (word: string): ColumnRole | undefined =>
  word.length < 3 && !/^\p{Script=Han}费$/u.test(word)
    ? undefined
    : ENDINGS.find(([pattern]) => pattern.test(word))?.[1];

/** Words that may mean two things: asked about unless a neighbouring column settles it. */
export const DOUBTFUL: ReadonlyMap<string, readonly ColumnRole[]> = new Map<string, readonly ColumnRole[]>([
  ["预算数", ["budget-initial"]],
  ["预算", ["budget-initial"]],
  ["预算金额", ["budget-initial"]],
  ["调整预算", ["budget"]],
  ["指标", ["allotment"]],
  ["结余", ["carried"]],
  ["完成率", ["achieved"]],
  ["收支", ["spent", "income"]],
]);
