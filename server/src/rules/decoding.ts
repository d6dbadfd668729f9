import { say } from "../base/localised";
import { matchesOf } from "../base/patterns";
import { defineRule } from "./define-rule";
import type { Observation } from "./types";

/**
 * Traces of a wrong decoding: the replacement character, the same as a reference or written as UTF-8 and read as GBK,
 * the same with the mark at the beginning of a file, uninitialised memory, UTF-8 and GBK read as Latin, which is not one
 * sign again and again (»»»»).
 */
const DAMAGE =
  /\uFFFD+|&#(?:65533|xfffd);|锟斤拷|锘[?垮夸块挎胯跨]|烫烫烫|屯屯屯|鏀垮簻|淇℃伅|鍏紑|宸ヤ綔|鐢宠|骞村害|鎶ュ憡|锛屾|銆傛|(?:[\u00c2\u00c3][\u0080-\u00bf]){3,}|(?:[\u00e4-\u00e9][\u0080-\u00bf]{2}){2,}|(?!(.)\1)(?:[\u00b1-\u00b6\u00b8-\u00d6\u00d8-\u00f6][\u00a1-\u00af\u00b1-\u00b6\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u00fe]){2,}|(?<![A-Za-z])[\u00e2-\u00ef][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u20ac\u2122][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/gi;

/** The text was read in another encoding than it was written in, or was damaged that way before. */
export const decoding = defineRule({
  code: "decoding",
  manual: ["text", 8],
  severity: "error",
  authority: "structural",
  name: say("文字编码", "Encoding"),
  title: say("文字编码错误", "Text decoded wrongly"),
  fixable: "editor",
  silences: "all",
  *check({ report }): Iterable<Observation> {
    const places = matchesOf(DAMAGE, report.text);
    const [first] = places;
    if (!first) return;
    yield {
      span: { start: first.index, end: first.index + first[0].length },
      message: say(
        `${places.length} 处乱码，如“${first[0].slice(0, 3)}”，请换一种编码重新打开，其他检查暂停`,
        `${places.length} damaged ${places.length === 1 ? "place" : "places"} such as "${first[0].slice(0, 3)}"; reopen with another encoding, nothing else is checked`,
      ),
    };
  },
});
