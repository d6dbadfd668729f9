/** The results of 表三 in prose. */
import { cases, FILL } from "./terms";
import type { ClaimForm, Meaning } from "./types";

const result = (key: string, before: string, meanings: readonly Meaning[]): ClaimForm => ({
  key,
  topic: "applications",
  before: `"?${before}"?的?(?:决定|方式|处理|申请|(?<=属于[^，]{2,20})(?:范围|情形))?(?:答复)?的?${FILL}`,
  // 66件予以公开: the result and no word more.
  around: [
    [
      "",
      `(?:申请)?(?:已|均|被|为|属于|认定|作出|依法|依规|决定){0,3}"?${before.replace("(?<!不)", "")}"?(?:决定|答复)?(?:、|和|及)?$`,
    ],
  ],
  meanings,
});
/** The results of 表三, by group; the single rows go by the form's own labels. */
export const RESULTS: readonly ClaimForm[] = [
  result("grantedAndPartial", "(?<!不)予以公开(?:以及|和|及|与|、)(?:予以)?部分公开", [
    [cases("granted"), cases("partial")],
  ]),
  result("granted", "(?<!不)予以公开", [[cases("granted")]]),
  {
    // 公开 alone, where 部分公开 is counted behind it.
    key: "granted",
    topic: "applications",
    bare: true,
    before: `(?:全部|完全|同意|(?<=^|其中|[、:]))公开的?${FILL}`,
    beside: /公开的?[共计为]{0,2}\d+[件份][，、;和及][^。\d]{0,8}部分公开的?[共计为]{0,2}\d/,
    meanings: [[cases("granted")]],
  },
  result("partial", "(?<!公开(?:以及|和|及|与|、)(?:予以)?)(?:予以)?部分公开", [[cases("partial")]]),
  result("refused", "不予公开", [[cases("refused")]]),
  result("notHeld", "(?:因)?(?:政府|申请)?信息不存在(?:而|的|、)?(?:无法提供)?", [
    [cases("unavailable1")],
    [cases("unavailable2")],
    [cases("unavailable1"), cases("unavailable2")],
    [cases("unavailable")],
  ]),
  result("unavailable", "无法提供", [[cases("unavailable")]]),
  result("rejected", "不予以?处理", [[cases("rejected")]]),
  result("other1", "(?:申请人)?(?:无正当理由)?逾期不补正、?(?:行政机关)?(?:不再处理)?(?:其(?:政府信息公开)?申请)?", [
    [cases("other1")],
  ]),
  // Beside a row of its group that is counted by itself it may be the row 3.其他.
  {
    ...result("other", "其[他它](?:方式)?处理", [[cases("otherHandling")], [cases("other")], [cases("other3")]]),
    beside: /逾期(?:未|不)(?:补正|按收费|缴)/,
  },
  result("other", "其[他它](?:方式)?处理", [[cases("otherHandling")], [cases("other")]]),
];
/** All of the cases just counted had one result: 均为部分公开. The groups: all; the result. */
export const ALL_HAD_RESULT =
  /^(均|全部|都)?(?:已|依法|按时|答复)*(?:为|系|属于|是|予以)?(予以公开|部分公开|不予公开|无法提供|不予以?处理)(?:答复|决定)?$/;
/** The rows that such results are counted in. */
export const ROW_OF_RESULT: Readonly<Record<string, string>> = {
  予以公开: "granted",
  部分公开: "partial",
  不予公开: "refused",
  无法提供: "unavailable",
  不予处理: "rejected",
  不予以处理: "rejected",
};
