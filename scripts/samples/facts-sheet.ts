import { merge, sketch, writeRow, writeTitle, type Sketch } from "./sketch";

interface Narrative {
  readonly 项目基本情况: string;
  readonly 自评结论: string;
  readonly 绩效目标完成情况: string;
  readonly 产生的效益: string;
  readonly 存在问题: string;
  readonly 整改措施: string;
}

const CONCLUSION = "预算资金与实际支出有所差异，但实际的效果是未有偏差。";

const HALL: Narrative = {
  项目基本情况:
    "大厅运行管理费，为了促进社会发展、支持韶关市曲江区政务服务中心（办事大厅）正常展开日常工作，提高办事大厅工作环境、工作效率，办事一体化平台，提供免费电子设备进行自助打印、提供免费复印等服务平台，做到办事群众便民服务，让办事群众少跑路，“只跑一次”的目的便民利民的政策方针。日常具体对办事大厅电梯（手扶、升降电梯）、电子设备等维修维护，提供免费复印、自助打印等（包括使用的硒鼓、A4纸质等、大厅水、电费），保证办事大厅正常运行。",
  自评结论: CONCLUSION,
  绩效目标完成情况:
    "政务服务办事大厅的各项日常工作，使得各项工作得以顺利开展实施。目标完成，做到了有效提供办事大厅日常工作需求，做好办事大厅的维修维护工作。政务服务“好差评”；推进事项线上线下融合；优化“一件事”主题窗口建设；深化企业开办便利度，升级商事登记服务效能；深化政务服务“跨域通办”，延伸便民“服务链接”，实践群众“只跑一次”、“一件事一次办”便民利民目的，各单位联合让办事群众更快更便捷办理业务。",
  产生的效益:
    "政务服务中心（办事大厅）进一步提升群众办事便利度，做到集中办事原则，推进政务服务改革。办事大厅的工作开展以来，我中心办事大厅1月至12月，政务大厅全体窗口共受理业务303946件次，办结301978件次，办结率99.35%（其中：即办件164571件次，即办件率54.49%）业务咨询量162626件次。政务服务“好差评”收到评价数约为51886件次，收到差评工单3件次，差评整改率和大厅推广度均为100%，办事评价覆盖度和主动评价率均达95%以上。区政务服务中心提供“一件事一次办”主题服务约10736件次；提供“跨域通办”服务139件次；办理扶持政策事项业务417件次，涉及资金约428万元；提供“视频办”服务146件次，服务人群128人次。",
  存在问题:
    "2023年计划政务服务中心三楼“一站式”婚育健康医学检查中心于2023年1月开始使用，因有变化政务服务中心三楼“一站式”婚育健康医学检查中心在4月份正式使用，导致4月开始增加三楼“一站式”婚育健康医学检查中心日常运行水、电费；维修维护费等。预算资金和实际支出资金有所差异，但实际的效果是未有偏差。",
  整改措施:
    "我中心高度重视此次项目绩效自评工作，年度归纳、总结中，我中心未有出现问题。今后，我中心会加以努力继续学习，发现问题及时改正，力争把此项工作做到更好。",
};

const PROPERTY: Narrative = {
  项目基本情况:
    "购置物业管理费（保安、保洁），为保障、维护政务服务中心（办事大厅）环境卫生管理、公共场合治安秩序，打造干净、舒适的办事环境及停车场维护等方面问题。",
  自评结论: CONCLUSION,
  绩效目标完成情况:
    "政务服务办事大厅的各项日常工作，各项工作得以顺利开展实施。目标完成，大厅及停车场清洁消杀、工作；保持政务服务大厅环境卫生整洁、安保工作，打造干净、舒适的办事环境，做到了有效提高办事大厅日常环境卫生、治安秩序等工作要求。",
  产生的效益: "提升了政务服务办事大厅环境整洁舒适的办事环境，有序的办理业务。",
  存在问题:
    "计划政务服务中心三楼“一站式”婚育健康医学检查中心于2023年1月开始使用，因有变化政务服务中心三楼“一站式”婚育健康医学检查中心在4月份正式使用，导致4月开始增加“一站式”婚育健康医学检查中心物业管理费。预算资金与实际支出有所差异，但实际的效果是未有偏差。",
  整改措施:
    "我中心高度重视此次项目绩效自评工作，此次归纳、总结中，我中心未有出现问题。今后，我中心会加以努力继续学习，发现问题及时改正，力争把此项工作做到更好。",
};

const CHARACTERS_A_LINE = 44;
const POINTS_A_LINE = 15;

function writeProject(sheet: Sketch, top: number, name: string, narrative: Narrative): number {
  writeRow(sheet, top, ["项目名称", name], ["header", "text"]);
  merge(sheet, `B${top}:D${top}`);
  const pairs = [
    ["项目单位", "韶关市曲江区政务服务中心", "主管部门", "韶关市曲江区人民政府"],
    ["评价年度", 2023, "评价类型", "项目完成结果评价"],
    ["填报人姓名", "（填报人）", "联系电话", "（联系电话）"],
  ] as const;
  pairs.forEach((pair, i) => writeRow(sheet, top + 1 + i, pair, ["header", "text", "header", "text"]));
  writeRow(sheet, top + 4, ["填报日期", "2024年4月19日"], ["header", "text"]);
  merge(sheet, `B${top + 4}:D${top + 4}`);
  Object.entries(narrative).forEach(([label, text], i) => {
    const row = top + 5 + i;
    writeRow(sheet, row, [label, text as string], ["header", "text"]);
    merge(sheet, `B${row}:D${row}`);
    sheet.heights.set(row - 1, Math.max(2, Math.ceil((text as string).length / CHARACTERS_A_LINE) + 1) * POINTS_A_LINE);
  });
  return top + 5 + Object.keys(narrative).length;
}

/** 项目信息: the facts of both projects, in the words of the unit's own reports; names and telephone numbers are placeholders. */
export function factsSheet(): Sketch {
  const sheet = sketch("项目信息", [16, 40, 14, 36]);
  writeTitle(sheet, 1, "项目支出绩效自评基本信息", "D", "（2023年度）");
  const next = writeProject(sheet, 3, "大厅运行管理费", HALL);
  writeProject(sheet, next + 1, "物业管理费（保安、保洁）", PROPERTY);
  return sheet;
}
