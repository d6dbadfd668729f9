import { type Localised, say } from "../../base/localised";
import { OVERVIEW_TOPICS } from "../topics";
import type { SectionKey, TableId } from "../types";

/**
 * Explanations of the form, in our words, for the reader who points at a heading. Facts that only local notices or
 * reviewers know are marked as such.
 */

const TOPICS = OVERVIEW_TOPICS.map((topic) => topic.name).join("、");

const SECTION_GUIDES: Readonly<Record<SectionKey, readonly Localised[]>> = {
  overview: [
    say(`写五个方面：${TOPICS}。`, `Five topics: ${TOPICS}.`),
    say(
      "各级人民政府的年报还要写工作考核、社会评议和责任追究结果，写在哪一部分都可以。",
      "Reports of governments also give the results of assessment, public evaluation and accountability, in whatever section.",
    ),
    say(
      "一些地方要求不超过 1000 字，格式本身没有规定。",
      "Some local notices ask for at most 1000 characters; the form does not.",
    ),
  ],
  disclosure: [
    say(
      "填表二：第二十条（一）（五）（六）（八）项的数量，没有的一般填 0。",
      "Table 二: the counts of article 20, items 1, 5, 6 and 8, usually 0 where there are none.",
    ),
    say("2019 年版格式还有（九）政府集中采购。", "The form of 2019 also has item 9, central procurement."),
  ],
  applications: [
    say(
      "填表三：新收、上年结转、办理结果和结转下年度的件数，按申请人分列。",
      "Table 三: applications received, carried in, handled by result and carried over, by kind of applicant.",
    ),
    say(
      "每一列：第一项加第二项之和，等于第三项加第四项之和。",
      "In each column items 1 and 2 together equal items 3 and 4 together.",
    ),
  ],
  reviews: [
    say(
      "填表四：行政复议、未经复议直接起诉、复议后起诉三组，每组四种结果，总计是四种结果之和。",
      "Table 四: reconsideration, direct suits and suits after reconsideration, four results each and their total.",
    ),
  ],
  problems: [
    say("写存在的主要问题，以及改进情况。", "The main problems, and what was or will be done about them."),
    say(
      "各级人民政府的年报还要有工作考核、社会评议和责任追究结果。",
      "Reports of governments also give the results of assessment, public evaluation and accountability.",
    ),
  ],
  other: [
    say("这一部分也不能省略。", "This section may not be left out either."),
    say(
      "2021 年度起，写明是否收取了信息处理费（国办函〔2020〕109号）。",
      "For 2021 and later: whether a fee for processing was charged.",
    ),
  ],
};

/** Returns the required content of a section, one sentence each. */
export function sectionGuide(section: SectionKey): readonly Localised[] {
  return SECTION_GUIDES[section];
}

const COUNT = say("填整数件数，没有的一般填 0。", "A whole number, usually 0 where there is none.");

const ROW_GUIDES: Readonly<Record<TableId, Readonly<Record<string, readonly Localised[]>>>> = {
  applications: {
    received: [
      say(
        "本年新收到的申请。与上年结转之和，等于（七）总计与结转下年度之和。",
        "Applications received this year. With those carried in they equal all handled and carried over.",
      ),
    ],
    carriedIn: [
      say(
        "应与上一年年报的“四、结转下年度继续办理”逐列相同（审核惯例）。",
        "Should equal last year's 四、结转下年度继续办理 in each column (as reviewers check).",
      ),
    ],
    results: [
      say("本身不填数，数填在（一）至（七）各行。", "Has no figures of its own; they stand in rows （一） to （七）."),
    ],
    partial: [
      say(
        "区分处理的，只计这一情形，不计其他情形。",
        "Where an answer was divided, it is counted here and nowhere else.",
      ),
    ],
    handled: [say("（一）至（六）各行之和，逐列相加。", "The sum of rows （一） to （六） in each column.")],
    carriedOut: [
      say(
        "年末尚未办结的申请。下一年年报的“二、上年结转”应与此逐列相同（审核惯例）。",
        "Applications not finished at the end of the year. Next year's 二、上年结转 should be the same (as reviewers check).",
      ),
    ],
  },
  article20: {
    fees: [
      say(
        "行政事业性收费，与第六部分说的信息处理费不是一回事。",
        "Administrative fees; the fee for processing of section 六 is another thing.",
      ),
    ],
  },
  reviews: {},
};

/**
 * Returns what belongs in a row or under a group label, one sentence each, as far as the form says more than the label.
 */
export function rowGuide(table: TableId, key: string): readonly Localised[] {
  return ROW_GUIDES[table][key] ?? [];
}

const STOCK = say(
  "审核时核对：现行有效 = 上年现行有效 + 本年制发 − 本年废止；到期失效、重新发布、集中清理除外。",
  "Reviewers check: in force = last year's in force + issued − repealed; expiry, re-issue and clean-ups are honest exceptions.",
);

const PUBLIC = say(
  "审核时核对：对外公开总数量不小于本年新公开数量。",
  "Reviewers check: the total open to the public is at least what was opened this year.",
);

const COLUMN_GUIDES: Readonly<Record<TableId, Readonly<Record<string, readonly Localised[]>>>> = {
  applications: {
    total: [say("自然人与法人或其他组织五列之和。", "The sum of 自然人 and the five columns of 法人或其他组织.")],
  },
  article20: {
    inForce: [COUNT, STOCK],
    totalPublic: [COUNT, PUBLIC],
    published: [COUNT, PUBLIC],
    change: [
      say(
        "本年比上一年增减的项目数，减少的写负数。",
        "How many more or fewer projects than last year; fewer is negative.",
      ),
    ],
  },
  reviews: { total: [say("前面四种结果之和。", "The sum of the four results before it.")] },
};

/** Returns what belongs in a column of figures, one sentence each. Amounts are recognised by their unit. */
export function columnGuide(table: TableId, key: string, unit?: "万元"): readonly Localised[] {
  if (key !== "amount") return COLUMN_GUIDES[table][key] ?? [COUNT];
  return unit
    ? [say("以万元为单位，可以有小数。", "In units of 万元 (10,000 yuan); decimals are allowed.")]
    : [say("金额，格式没有规定单位，写明元或万元。", "An amount; the form sets no unit, so write 元 or 万元.")];
}
