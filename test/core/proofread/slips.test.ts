import { check, packNamed, recognise, relate } from "../../../src/core";
import { book, type TestSheet } from "../../book";

type Sheets = Readonly<Record<string, TestSheet["rows"]>>;

/** Right reports, each with its tables, in words of its own. */
const FARMLAND = `某某县高标准农田建后管护项目支出绩效自评报告
（2023年度）
项目名称：高标准农田建后管护
项目单位：（公章）县农业技术推广站
填报人姓名：陈志
联系电话：0700-4412036
填报日期：2024年3月29日
一、项目概况
根据《县高标准农田管护办法》（2021年印发），2023年对6个镇42个村的高标准农田开展管护，维修机耕路36.5公里、渠道58.2公里。
二、资金使用及管理
2023年年初预算1,860,000.00元，年中追加140,000.00元，全年预算2,000,000.00元（大写：贰佰万元整），当年到位资金2,000,000.00元，实际支付1,873,650.40元，预算执行率93.68%，年末结转126,349.60元。
三、组织实施
由镇农业办组织报账，站里按季度核查，每季度支付一次。四个季度分别支付41.20万元、46.30万元、48.70万元、51.165040万元。
四、绩效情况
（一）绩效目标完成情况
维修机耕路36.5公里，完成目标35公里的104.29%；渠道维修目标60公里，实际58.2公里，完成率97%。
（二）产生的效益
受益农户8,416户，抽样调查420户，满意399户，满意度95%。
（三）自评结论
自评得分96.37分，自评等级为“优”。
五、其他
（一）存在问题及原因
预算执行率93.68%，年末结转126,349.60元，原因是部分渠道维修因冬季停水推迟到次年3月，完工比计划少1.8公里，未能在年内结算。
（二）改进措施
提前与水利部门商定停水时间，结转的126,349.60元在2024年4月底前支付完毕。`;
const FARMLAND_TABLES: Sheets = {
  资金: [
    ["2023年度项目资金情况表"],
    [null, null, null, null, null, null, "单位：元"],
    ["项目名称", "年初预算数", "调整数", "全年预算数", "到位资金", "实际支出", "结转结余"],
    ["高标准农田建后管护", 1860000, 140000, 2000000, 2000000, 1873650.4, 126349.6],
  ],
  季度: [
    ["高标准农田建后管护分季度支出"],
    ["季度", "支出金额（元）"],
    ["一季度", 412000],
    ["二季度", 463000],
    ["三季度", 487000],
    ["四季度", 511650.4],
    ["合计", 1873650.4],
  ],
};

const SCHOOL = `曲江区绩效自评报告
（2023年度）
评价类型：项目实施过程评价□  项目完成结果评价☑
项目名称：校园安保经费
项目单位：（公章）某某区第三小学
填报人姓名：林芳
联系电话：0751-6612345
填报日期：2024年4月10日
曲江区2023年度绩效自评报告
一、项目基本情况及自评结论
（一）项目基本情况、实施主要内容、实施程序、项目进展、以及监督情况。
学校聘用保安8名，门卫24小时值守，配备监控摄像头64个，由区教育局每学期检查一次。
（二）综述项目自评等级和分数并进行说明。
自评得分97.5分，等级为优。扣分的2.5分为资金支付进度未达100%。
二、绩效表现
（一）资金使用情况以及产生的效益、影响。
1、分析资金使用情况：2023年度预算资金计划为36万元，资金到位36万元。年度资金安排总额：36万元，实际支出总额：34.2万元，剩余：1.8万元，预算执行率为95%。其中保安服务费30.72万元，占支出的89.82%；设备维护费3.48万元，占支出的10.18%。
2、项目的绩效目标完成情况（经济、政治和社会效益）：全年处置突发情况7起，同比减少3起，下降30%；开展演练4次，参加师生5,120人次，平均每次1,280人次。
3、产生的效益，以及对环境、经济、社会的可持续影响：发放家长问卷500份，收回482份，回收率96.4%，其中满意的471份，满意率97.72%。
（二）存在问题。针对短板指标分析资金使用中存在的问题和绩效目标执行中的偏差。
资金结余1.8万元，执行率95%，主要是12月份保安服务费跨年结算，未能在年底前支付。
三、整改措施
针对存在的问题和绩效目标执行中的偏差提出完善项目管理、资金绩效管理的下一步整改措施，促使绩效目标如期实现：与保安公司约定服务费按月结算，12月费用在当月25日前支付。`;
const SCHOOL_TABLES: Sheets = {
  资金汇总: [
    ["2023年度项目资金汇总表"],
    [null, null, null, null, null, "单位：元"],
    ["项目名称", "预算资金计划", "资金到位", "年度资金安排总额", "实际支出总额", "剩余"],
    ["校园安保经费", 360000, 360000, 360000, 342000, 18000],
  ],
  支出明细: [
    ["校园安保经费支出明细表（元）"],
    ["费用", "金额"],
    ["保安服务费", 307200],
    ["设备维护费", 34800],
    ["合计", 342000],
  ],
};

const CULTURE = `2023年度项目支出绩效自评报告
项目名称：公共文化服务免费开放
项目单位：（公章）县文化馆
填报人姓名：罗英
联系电话：19900000001
填报日期：2024年3月6日
一、项目基本情况
文化馆全年免费开放312天，举办培训46期、展览12场，预算安排85.5万元，其中中央补助50万元、县级配套35.5万元；全年支出85.5万元，预算执行率100%。
二、评价结论
自评得分100分，等级为优。服务群众12.6万人次，比上年的10.5万人次增加2.1万人次，增长20%。
三、存在问题
培训报名人数逐年增加，现有3间教室不能满足需要。
四、改进措施
与县职中共用教室，解决教室不足的问题。`;
const CULTURE_TABLES: Sheets = {
  项目支出: [
    ["2023年度项目支出执行情况表"],
    [null, null, null, "单位：万元"],
    ["项目名称", "全年预算数", "全年执行数", "执行率"],
    ["公共文化服务免费开放", 85.5, 85.5, 1],
  ],
};

const REPORTS = {
  farmland: { pack: "国家2020", text: FARMLAND, tables: FARMLAND_TABLES },
  school: { pack: "广东-曲江", text: SCHOOL, tables: SCHOOL_TABLES },
  culture: { pack: "四川", text: CULTURE, tables: CULTURE_TABLES },
} as const;
type Name = keyof typeof REPORTS;

/** What is found above a notice, with the line of the report (from 1) where it stands. */
function alarms(name: Name, text: string): readonly string[] {
  const { pack, tables: sheets } = REPORTS[name];
  const workbook = book({ ...sheets, 报告: text.split("\n").map(line => [line]) });
  const tables = recognise(workbook);
  return check({ workbook, tables, relations: relate(workbook, tables), pack: packNamed(pack)! })
    .filter(({ severity }) => severity !== "notice")
    .map(({ rule, severity, at }) => `${severity} ${rule} ${at!.sheet === "报告" ? at!.top + 1 : at!.sheet}`);
}

test.each(Object.keys(REPORTS) as Name[])("a right report raises no alarm: %s", name =>
  expect(alarms(name, REPORTS[name].text)).toEqual([]),
);

/** A slip as a clerk makes it: what stands there instead of what was right, and how it is found. */
const SLIPS: readonly (readonly [says: string, name: Name, right: string, wrong: string, found: string])[] = [
  ["万元 for 元", "farmland", "年末结转126,349.60元，原因", "年末结转126,349.60万元，原因", "warning ZP-601"],
  ["元 for 万元", "school", "资金到位36万元", "资金到位36元", "error ZP-601"],
  [
    "a rate with two digits changed about",
    "farmland",
    "预算执行率93.68%，年末",
    "预算执行率93.86%，年末",
    "error ZP-603",
  ],
  ["a rate from elsewhere", "school", "执行率95%，主要", "执行率94%，主要", "error ZP-603"],
  ["told once more, wrong", "farmland", "年末结转126,349.60元，原因", "年末结转126,439.60元，原因", "warning ZP-605"],
  ["capitals of another sum", "farmland", "贰佰万元整", "贰拾万元整", "error ZP-614"],
  ["one of four quarters", "farmland", "48.70万元", "47.80万元", "error ZP-604"],
  ["what was added in the year", "farmland", "年中追加140,000.00元", "年中追加104,000.00元", "error ZP-604"],
  ["a target reached in part", "farmland", "完成率97%", "完成率98%", "error ZP-603"],
  ["a target exceeded", "farmland", "的104.29%", "的104.92%", "error ZP-603"],
  ["who was content", "farmland", "满意度95%", "满意度96%", "error ZP-603"],
  ["the grade of another score", "farmland", "自评等级为“优”", "自评等级为“良”", "error ZP-615"],
  ["a cause that points the wrong way", "farmland", "未能在年内结算", "导致支出增加超出预算", "warning ZP-612"],
  ["a problem denied", "farmland", "提前与水利", "自评中未发现问题。提前与水利", "warning ZP-611"],
  ["the share of one of two", "school", "占支出的89.82%", "占支出的88.92%", "error ZP-603"],
  ["the share of the other", "school", "占支出的10.18%", "占支出的11.18%", "error ZP-603"],
  ["fewer, and grown", "school", "同比减少3起，下降30%", "同比减少3起，增长30%", "error ZP-604"],
  ["fewer by another rate", "school", "同比减少3起，下降30%", "同比减少3起，下降33%", "error ZP-604"],
  ["an average", "school", "平均每次1,280人次", "平均每次1,208人次", "error ZP-604"],
  ["a rate that turns its word about", "school", "回收率96.4%", "回收率94.6%", "error ZP-603"],
  ["what is left", "school", "剩余：1.8万元", "剩余：2.8万元", "error ZP-601"],
  ["no box ticked", "school", "项目完成结果评价☑", "项目完成结果评价□", "error ZP-802"],
  ["last year's title", "school", "曲江区2023年度绩效自评报告", "曲江区2022年度绩效自评报告", "warning ZP-608"],
  ["a line of the breakdown", "school", "保安服务费30.72万元", "保安服务费30.27万元", "warning ZP-601"],
  ["one of two sources", "culture", "县级配套35.5万元", "县级配套35万元", "error ZP-604"],
  ["growth in percent", "culture", "增长20%", "增长25%", "error ZP-604"],
  ["growth in number", "culture", "增加2.1万人次", "增加2.2万人次", "error ZP-604"],
  ["a telephone one digit short", "culture", "19900000001", "1990000001", "warning ZP-806"],
  ["dated in the year itself", "culture", "2024年3月6日", "2023年3月6日", "warning ZP-807"],
];

test.each(SLIPS)("%s", (_, name, right, wrong, found) => {
  const { text } = REPORTS[name];
  const at = text.indexOf(right);
  expect(at).toBeGreaterThan(0);
  const [first, ...others] = alarms(name, text.replace(right, wrong));
  const line = (text.slice(0, at) + wrong).split("\n").length;
  expect(first).toMatch(new RegExp(`^${found} `));
  // What follows from the slip is told at most once more, in another line.
  expect(others.length).toBeLessThanOrEqual(1);
  expect([first!, ...others].some(alarm => alarm.endsWith(` ${line}`))).toBe(true);
});
