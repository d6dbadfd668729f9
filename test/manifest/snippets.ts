import { formGrid } from "../../server/src/edits/form-grid";
import { newReport } from "../../server/src/features/new-report/new-report";
import { layoutOf } from "../../server/src/layout/index";
import { EDITIONS, editionsOf, FORMS, LATEST_EDITION } from "../../server/src/spec/forms";
import { SECTIONS } from "../../server/src/spec/sections";
import { feeSentence, OVERVIEW_TOPICS } from "../../server/src/spec/topics";
import type { Edition, TableForm } from "../../server/src/spec/types";
import { headingText } from "../../server/src/wording/names";

/** A snippet as VS Code reads it. */
export interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** A body and a year that stand for those to be filled in. */
const BODY = "某机关";
const YEAR = Math.max(2025, LATEST_EDITION.since);

/**
 * The snippets for reports, made from the form's data: whole skeletons, headings, topics, blank tables, a customary
 * sentence.
 */
export function snippets(): Readonly<Record<string, Snippet>> {
  return {
    ...Object.fromEntries(EDITIONS.map((edition) => [`年报骨架（${edition.id} 版）`, skeleton(edition)])),
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
      body: [feeSentence(YEAR).replace(String(YEAR), `\${1:${YEAR}}`)],
      description: "没有收取信息处理费时的惯用写法",
    },
  };
}

/** A whole report of an edition, for the last year that was written on it. */
function skeleton(edition: Edition): Snippet {
  const next = EDITIONS[EDITIONS.indexOf(edition) - 1];
  const year = next ? next.since - 1 : YEAR;
  const text = newReport({ body: BODY, year, layout: "pipe-rows" });
  const body = text
    .replaceAll(BODY, "$1")
    .replaceAll(String(year), "$2")
    .replace("$1", `\${1:机关全称}`)
    .replace("$2", `\${2:${year}}`);
  return {
    prefix: ["nianbao", "nb"].map((prefix) => prefix + (next ? edition.id : "")),
    body: body.trimEnd().split("\n"),
    description: `标题、六个部分和三张空表，${edition.id} 版格式`,
  };
}

/** The name of a table, with the editions that print it so where not all do. */
function nameOf(form: TableForm): string {
  const editions = editionsOf(form);
  return editions.length === EDITIONS.length ? form.name : `${form.name}（${editions.join("、")} 版）`;
}

function blankTable(form: TableForm): Snippet {
  const [edition = ""] = editionsOf(form);
  const suffix = edition === LATEST_EDITION.id ? "" : edition;
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
