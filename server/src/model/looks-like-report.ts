import { labelKey } from "../base/fold";

/** The length of the part of a text that is examined: title, preface and first headings stand within it. */
const HEAD_LENGTH = 20_000;

/** Words of the form; a text about something else has hardly two of them. */
const SIGNS = [
  "总体情况",
  "主动公开政府信息情况",
  "收到和处理政府信息公开申请情况",
  "行政复议行政诉讼情况",
  "存在的主要问题及改进情况",
  "其他需要报告的事项",
  "第二十条第",
  "本年新收政府信息公开申请数量",
  "本列数据的勾稽关系",
  "现行有效件数",
  "对外公开总数量",
];

/** A title of such a report, wherever the year and the body stand, as it reads without spaces and punctuation. */
const TITLE = /政府信息公开(工作)?(年度报告|年度工作报告|年报|工作报告)/;

/**
 * Reports whether a text is a 政府信息公开工作年度报告 or a part of one. Cheap: only the first 20,000 code units are examined. A
 * news item about such reports has the title but none of the form's words; a law text has neither two headings nor a
 * table.
 */
export function looksLikeReport(text: string): boolean {
  const head = text.slice(0, HEAD_LENGTH);
  return hasSignsAsTheyAre(head) || hasSigns(labelKey(head));
}

/** Most reports have the words as the form writes them, and need not be looked at without their spaces. */
function hasSignsAsTheyAre(head: string): boolean {
  if (!head.includes("信息公开")) return false;
  let found = 0;
  for (const sign of SIGNS) {
    if (head.includes(sign)) found++;
    if (found >= 3) return true;
  }
  return false;
}

function hasSigns(key: string): boolean {
  if (!key.includes("信息公开")) return false;
  const signs = SIGNS.filter((sign) => key.includes(sign)).length;
  return signs >= 3 || (signs >= 1 && TITLE.test(key.slice(0, 600)) && /20\d\d年/.test(key));
}
