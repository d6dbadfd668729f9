import { type Digest, digestOf } from "../../../server/src/model/digest/digest";
import { readReport } from "../../../server/src/model/report";
import { cellKey } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";

/** Sentences that no report of its own accord has. */
export const SENTENCES = [
  "今年我们在乡镇便民服务大厅设立信息查阅点，配备自助终端和引导人员，老年人可以由工作人员代为检索和打印。",
  "围绕旱情和抗旱物资发放，每周公布水库蓄水、机井供水和物资去向，村民小组在公示栏同步张贴并留存照片。",
  "学校食堂招标、公租房分配和低保复核的结果在公示之外逐户送达，有异议的三天之内当面答复并记录在册。",
  "我们还请退休教师和返乡青年组成体验小组，按季度试用各个栏目，把找不到、看不懂的地方逐条反馈给承办股室。",
  "对群众来电集中询问的耕地补贴口径，连夜制作问答和短视频，在集市和卫生室循环播放，咨询量随即明显回落。",
];

/** A report of a body for a year; with `more` among its problems, with so many applications carried in. */
export const text = (body: string, year: number, more: readonly string[] = [], carriedIn = 0) =>
  buildReport({
    body,
    year,
    prose: { problems: more },
    figures: new Map([[cellKey("applications", "carriedIn", "natural"), String(carriedIn)]]),
  });
/** The digest of such a report. */
export const digest = (...args: Parameters<typeof text>): Digest => digestOf(readReport(text(...args)));
/** The names of neighbours. */
export const idsOf = (neighbours: readonly { readonly id: string }[]) => neighbours.map(({ id }) => id);
