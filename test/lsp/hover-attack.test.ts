import { expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { hoverAt } from "../../server/src/features/hover/hover";
import { toHover } from "../../server/src/lsp/convert/hover";
import type { Rendering } from "../../server/src/lsp/convert/rendering";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

const ATTACKS = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "[点此](command:workbench.action.terminal.new)",
  "![图](https://example.invalid/a.png)",
  "<command:x>",
  "`x`**b**",
  "](<command:x>)",
];

/**
 * What Markdown or HTML would act on: a tag, a link or an image that is not ours; a backslash before it hinders that.
 */
const ACTIVE = /(?<!\\)<(?!https:\/\/law\.invalid\/)|(?<!\\)!\[|(?<!\\)\]\((?!<https:\/\/law\.invalid\/)/;

it.each(ATTACKS)("whatever is written into a report, no hover acts on it: %s", (attack) => {
  const text = buildReport({
    layout: "tab-rows",
    body: `青禾县${attack}人民政府`,
    figures: new Map([
      [cellKey("article20", "permits", "decisions"), attack],
      [cellKey("applications", "received", "natural"), `1${attack}`],
    ]),
    prose: {
      overview: [`（一）主动公开${attack}。`, `全年收到政府信息公开申请3件${attack}，办结2件。`],
      problems: [`${attack}收到申请5件。`],
    },
    headings: { problems: `五、存在的主要问题${attack}及改进情况` },
  });
  const analysis = analyse(text);
  const to = {
    uri: "file:///a.txt",
    lines: analysis.report.lines,
    locale: "zh-CN",
    support: { hoverFormat: "markdown" },
    lawPages: "https://law.invalid/",
    elsewhere: () => undefined,
  } as unknown as Rendering;
  const shown = new Set<string>();
  for (let offset = 0; offset < text.length; offset += 2) {
    const hover = hoverAt(analysis.report, offset);
    const contents = hover && toHover(hover, to).contents;
    if (contents && typeof contents === "object" && "value" in contents) shown.add(contents.value);
  }
  expect(shown.size).toBeGreaterThan(5);
  const active = [...shown]
    .map((value) => value.replaceAll(/\]\(<file:\/\/\/a\.txt#L\d+,\d+>\)/g, ""))
    .filter((value) => ACTIVE.test(value));
  expect(active).toEqual([]);
});
