import { expect, test } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { buildReport } from "../support/reports/report-builder";

/** Whether the last section is said to have no content with this text behind its heading. */
const isEmpty = (body: string): boolean =>
  analyse(buildReport().replace(/(?<=^六、.*\n)[\s\S]*/m, body)).findings.some(({ code }) => code === "empty-section");

test.each([
  "青禾县人民政府\n2024年1月20日\n",
  "2024年1月20日\n青禾县人民政府\n",
  "青禾县水利局\n青禾县人民政府\n2024年1月20日\n",
  "青禾县人民政府\r\n\r\n2024 年 1 月 20 日\r\n",
  "<p>青禾县人民政府</p><p>2024年1月20日</p>\n",
  "。\n青禾县人民政府\n2024年1月20日\n",
  "附件：青禾县政府信息公开统计表\n\n青禾县人民政府\n2024年1月20日\n",
  "附件1：政务公开目录\n",
])("a signature with its date is no content: %j", (body) => {
  expect(isEmpty(body)).toBe(true);
});

test.each([
  // Short, and no name of a body.
  "没有其他情况\n2024年1月20日\n",
  // A name with something behind it.
  "青禾县人民政府：无\n2024年1月20日\n",
  // Without a date, or with two, it may be a list.
  "青禾县人民政府\n",
  "2024年1月20日\n2024年1月21日\n",
  "没有其他需要报告的事项。\n青禾县人民政府\n2024年1月20日\n",
  '<img src="a.png">\n',
  "<table><tr><td></td></tr></table>\n",
  "None.\n",
  // What the section has to say may stand there.
  "附件：其他需要报告的事项说明\n",
  "附件：问题清单及整改措施\n",
  "详见附件。\n",
])("anything else is: %j", (body) => {
  expect(isEmpty(body)).toBe(false);
});

test.each(["责任编辑：管理员\n", "分享到：\n\n【打印本页】 【关闭窗口】\n"])(
  "words of a web page are no content: %j",
  (body) => {
    expect(isEmpty(body)).toBe(true);
    expect(isEmpty(`无。\n${body}`)).toBe(false);
  },
);
