import { plural, say } from "../base/localised";
import { defineRule } from "./define-rule";
import type { ListContext } from "./expected";
import type { Observation } from "./types";

/** A list of the configuration names a report that is not there. */
export const missingReport = defineRule({
  code: "missing-report",
  manual: ["comparison", 9],
  severity: "warning",
  authority: "official",
  name: say("未报", "Not submitted"),
  title: say("应报的年报没有找到", "A report that is due is not there"),
  *list({ expected, isComplete }: ListContext): Iterable<Observation> {
    if (!isComplete) return;
    for (const { body, year, span, reports, possible } of expected) {
      if (reports.length > 0) continue;
      const finding = { span, expected: { body, year } };
      if (possible.count === 0)
        yield {
          ...finding,
          message: say(
            `没有${body}${year}年的年报：应有 1 份，找到 0 份`,
            `No report of ${body} for ${year}: 1 is due, 0 found`,
          ),
        };
      else {
        const { count, first: few } = possible;
        const more = count - few.length;
        yield {
          ...finding,
          severity: "information",
          message: say(
            `没有找到${body}${year}年的年报，但可能是${few.join("、")}${more > 0 ? `等 ${count} 份` : ""}，请在 nianbao.json 里写明其机关和年度`,
            `No report of ${body} for ${year}, unless it is ${few.join(", ")}${more > 0 ? ` or one of ${plural(more, "other")}` : ""}; say in nianbao.json whose it is`,
          ),
        };
      }
    }
  },
});
