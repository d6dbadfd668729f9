import type { SectionKey, TableId } from "../../server/src/spec/types";
import type { Random } from "../support/random/random";
import { type Figures, figureAt } from "../support/reports/figures";

/** What the sections say as clerks write them: long, with figures of the tables and others, with parts of their own. */
const WAYS: Readonly<Record<SectionKey, readonly (readonly string[])[]>> = {
  overview: [
    [
      "（一）主动公开。全年通过门户网站公开信息1326条，政务微博、微信公众号发布684条，同比增长12.5%；制发行政规范性文件{article20.normative.issued}件，废止{article20.normative.repealed}件，现行有效{article20.normative.inForce}件。",
      "（二）依申请公开。YEAR年共收到政府信息公开申请{applications.received.total}件，其中自然人{applications.received.natural}件，法人或其他组织5件；上年结转{applications.carriedIn.total}件，办结{applications.handled.total}件，予以公开{applications.granted.total}件，占33.3%，结转下年度{applications.carriedOut.total}件。",
      "（三）政府信息管理。梳理公文2,431份，标明公开属性，清理失效文件十七件。",
      "（四）平台建设。门户网站开设专栏8个，总访问量约35.6万人次，回复留言1.2万余条。",
      "（五）监督保障。召开专题会议3次，培训120人次，在年度考核中占4分，没有责任追究的情形。",
    ],
    [
      "今年以来，我单位认真贯彻《中华人民共和国政府信息公开条例》（国务院令第711号）和〔2021〕12号文件，一是完善制度，二是突出重点，三是强化培训，全面推进公开工作。",
      "1.主动公开情况",
      "全年办理行政许可{article20.permits.decisions}件、行政处罚{article20.penalties.decisions}件、行政强制{article20.coercion.decisions}件，行政事业性收费{article20.fees.amount}万元。",
      "2.依申请公开情况",
      "受理申请{applications.received.total}件，全部按期答复，答复率100%，因政府信息公开被申请行政复议{reviews.reconsideration.total}件、提起行政诉讼0起。",
      "3.政府信息管理、平台建设和监督保障情况均按要求落实。",
    ],
    ["YEAR年，我单位未收到政府信息公开申请，无行政复议、行政诉讼案件，公开各类信息56条（详见下表）。"],
  ],
  disclosure: [[], [], ["YEAR年主动公开政府信息的情况见下表：", "单位：件、万元"]],
  applications: [
    [],
    [],
    ["新收申请{applications.received.total}件，上年结转{applications.carriedIn.total}件，统计如下。"],
  ],
  reviews: [
    [],
    [],
    ["全年行政复议{reviews.reconsideration.total}件，其中维持{reviews.reconsideration.upheld}件；行政诉讼见下表。"],
  ],
  problems: [
    ["主要问题：一是专业人员不足，二是更新不及时。改进情况：YEAR年整改上年指出的3个问题，新增专栏2个。"],
    [
      "（一）存在的主要问题",
      "1.主动性不强。2.形式单一。",
      "（二）改进情况",
      "1.加强学习；2.丰富形式，争取明年公开率提高5个百分点。",
    ],
  ],
  other: [
    ["无。"],
    ["按照《政府信息公开信息处理费管理办法》，本年度没有收取信息处理费。"],
    ["（一）收取信息处理费0元。", "（二）办理建议提案26件。"],
  ],
};

/**
 * The paragraphs of a section, in one of the ways in which clerks write it; here and there with another figure than the
 * table's.
 */
export function clerksProse(section: SectionKey, year: number, figures: Figures, dice: Random): readonly string[] {
  const told = (_: string, table: string, row: string, column: string): string => {
    const figure = figureAt(figures, table as TableId, row, column);
    return dice.below(12) === 0 ? `${figure}1` : figure;
  };
  return dice
    .pick(WAYS[section])
    .map((text) => text.replaceAll("YEAR", String(year)).replace(/\{(\w+)\.(\w+)\.(\w+)\}/g, told));
}
