import { formGrid } from "../../server/src/edits/form-grid";
import { newReport } from "../../server/src/features/new-report/new-report";
import { layoutOf } from "../../server/src/layout/index";
import { FORMS } from "../../server/src/spec/forms";
import { SECTIONS } from "../../server/src/spec/sections";
import { feeSentence, OVERVIEW_TOPICS } from "../../server/src/spec/topics";
import type { TableForm } from "../../server/src/spec/types";
import { headingText } from "../../server/src/wording/names";

/** A snippet as VS Code reads it. */
export interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** A body and a year that stand for those to be filled in; the year of each edition's last report. */
const BODY = "某机关";
const YEARS = { "2019": 2020, "2021": 2025 } as const;

/** The snippets for reports, made from the form's data: whole skeletons, headings, topics, blank tables, a customary sentence. */
export function snippets(): Readonly<Record<string, Snippet>> {
  return {
    "年报骨架（2021 版）": skeleton("2021", ["nianbao", "nb"]),
    "年报骨架（2019 版）": skeleton("2019", ["nianbao2019", "nb2019"]),
    六个部分的标题: {
      prefix: ["lgbf"],
      body: SECTIONS.map((section, index) => `${headingText(section)}\n$${(index + 1) % SECTIONS.length}\n`)
        .join("\n")
        .split("\n")
        .slice(0, -1),
      description: "六个部分的标题，按格式的顺序",
    },
    总体情况的小标题: {
      prefix: ["ztqk"],
      body: OVERVIEW_TOPICS.flatMap(({ name }, index) => [
        `（${"一二三四五"[index]}）${name}`,
        `$${(index + 1) % OVERVIEW_TOPICS.length}`,
      ]),
      description: "总体情况要写到的五个方面",
    },
    ...Object.fromEntries(FORMS.map((form) => [`空白的${nameOf(form)}`, blankTable(form)])),
    未收取信息处理费: {
      prefix: ["xxclf"],
      body: [feeSentence(YEARS["2021"]).replace(String(YEARS["2021"]), `\${1:${YEARS["2021"]}}`)],
      description: "没有收取信息处理费时的惯用写法",
    },
  };
}

function skeleton(edition: keyof typeof YEARS, prefix: readonly string[]): Snippet {
  const year = YEARS[edition];
  const text = newReport({ body: BODY, year, layout: "pipe-rows" });
  const body = text
    .replaceAll(BODY, "$1")
    .replaceAll(String(year), "$2")
    .replace("$1", `\${1:机关全称}`)
    .replace("$2", `\${2:${year}}`);
  return { prefix, body: body.trimEnd().split("\n"), description: `标题、六个部分和三张空表，${edition} 版格式` };
}

function nameOf({ name, editions }: TableForm): string {
  return editions.length > 1 ? name : `${name}（${editions[0]} 版）`;
}

function blankTable(form: TableForm): Snippet {
  const [edition] = form.editions;
  const suffix = edition === "2019" && form.editions.length === 1 ? edition : "";
  const printed = layoutOf("pipe-rows").print(
    formGrid(form, () => ""),
    { eol: "\n" },
  );
  return {
    // 表三 and 表四 have the same initials.
    prefix: [`b${"零一二三四".indexOf(form.name.slice(1))}${suffix && `-${suffix}`}`],
    body: printed.trimEnd().split("\n"),
    description: `空白的${nameOf(form)}，每行一行，竖线分隔`,
  };
}
