import { type Edit, insertion } from "../base/edits";
import { labelKey } from "../base/fold";
import { say } from "../base/localised";
import { simplified } from "../base/script/traditional";
import { type Span, slice } from "../base/span";
import { deleteText } from "../edits/delete-lines";
import { readsBack } from "../edits/gate/proof";
import { isHtml, type TextLine } from "../layout/index";
import { lineEnd, lineStart } from "../model/places/lines";
import type { Report, Sourced } from "../model/types";
import { TITLE_IN_TEXT, TITLE_KIND } from "../spec/titles";
import { defineRule } from "./define-rule";
import { identityMismatch } from "./identity-mismatch";
import { periodMismatch } from "./period-mismatch";
import { publishDate } from "./publish-date";
import { staleYear } from "./stale-year";
import { reviewFix } from "./support/fixes";
import { mendedTitle, otherKind, type TitleDefect, titleDefects } from "./support/titles/title-defects";
import { gluedTitle, MAX_TITLE, markLength, otherTitle, standsOver, titlesBelow } from "./support/titles/title-places";
import type { Fix, Observation } from "./types";

/** A first line without a title may be the whole report: only its beginning is marked. */
const MAX_MARKED = 40;

/** The title is missing, stands twice, or lacks the year, the body or the name of the report. */
export const documentTitle = defineRule({
  code: "document-title",
  manual: ["structure", 10],
  severity: "warning",
  authority: "customary",
  name: say("报告标题", "Report title"),
  title: say("报告标题不规范", "Title of the report"),
  fixable: "review",
  *check({ report }): Iterable<Observation> {
    const { title } = report;
    // A piece that begins in the middle is not the place to look for a title.
    if (!title && report.sections[0]?.key === "overview") {
      const glued = gluedTitle(report);
      if (glued) yield* badlyGlued(report, glued);
      else yield otherwiseTitled(report) ?? missing(report);
    }
    if (!title) return;
    const again = titlesBelow(report, title);
    if (again.length > 0) yield repeated(report, again);
    yield* badlyWorded(report, title);
  },
});

/** Another name of the report in a title that the text goes on behind. */
function* badlyGlued(report: Report, { span: line, text }: TextLine): Iterable<Observation> {
  // What the title may end with is looked at whole.
  const span = { start: line.start, end: Math.min(line.end, line.start + MAX_TITLE + TITLE_KIND.length) };
  const raw = slice(report.text, span);
  const defect = text.startsWith(raw) ? otherKind(report, { value: raw, span }) : undefined;
  // Only where what stands there is the title itself.
  if (
    !defect?.edit ||
    defect.edit.span.start >= line.start + MAX_TITLE ||
    !TITLE_IN_TEXT.test(simplified(raw.slice(0, defect.edit.span.end - span.start)))
  )
    return;
  const { message, edit, old } = defect;
  yield {
    ...(old ? { severity: "information" as const } : {}),
    span: edit.span,
    message: say(`标题${message["zh-CN"]}`, `Title: ${message.en}`),
    fixes: () => [reviewFix(say(`改为“${edit.newText}”`, `Change to "${edit.newText}"`), [edit])],
  };
}

/** A title of a report on something else, such as 政务公开, that stands where this one's should. */
function otherwiseTitled(report: Report): Observation | undefined {
  const line = otherTitle(report);
  if (!line) return undefined;
  const mark = markLength(line.text);
  const words = line.text.slice(mark);
  const span = { start: line.span.start + mark, end: line.span.end };
  const due = slice(report.text, span) === words ? dueTitle(report) : undefined;
  return {
    span,
    message: say(`标题应为“…${TITLE_KIND}”，现为“${words}”`, `The title should end in ${TITLE_KIND}; it is "${words}"`),
    fixes: () =>
      due === undefined
        ? []
        : titleFix(report, say(`标题改为“${due}”`, `Change the title to "${due}"`), { span, newText: due }),
  };
}

/** The title that the report should have, where body and year are known. */
function dueTitle(report: Report): string | undefined {
  const { body, year } = report.identity;
  if (!body || !year) return undefined;
  return `${body.value.replace(/\s/g, "")}${year.value}年${TITLE_KIND}`;
}

function missing(report: Report): Observation {
  const [first] = report.textLines;
  const mark = markLength(first?.text ?? "");
  const start = (first?.span.start ?? 0) + mark;
  const clause = /^[^，。；：:,;]{1,40}/.exec(first?.text.slice(mark) ?? "")?.[0].length ?? MAX_MARKED;
  return {
    span: { start, end: Math.min(first?.span.end ?? start, start + clause) },
    message: say("没有标题，第一行应为报告标题", "No title; the first line should be the title of the report"),
    fixes: () => titleInserted(report, lineStart(report, start)),
  };
}

function titleInserted(report: Report, at: number): readonly Fix[] {
  const due = dueTitle(report);
  // With a mark in it that is no part of a title, it stands there already.
  if (due === undefined || standsOver(report, labelKey(due))) return [];
  return titleFix(report, say(`加上标题“${due}”`, `Insert the title "${due}"`), insertion(at, titleLine(report, due)));
}

/** The rules that hold the text against its title. */
const AGAINST_TITLE = [identityMismatch, periodMismatch, publishDate, staleYear];
const NOTHING_ELSE = { broken: [], explanations: new Map(), placeholders: [] };

/** Returns how often the text speaks against its title. */
function objections(report: Report): number {
  const found = AGAINST_TITLE.flatMap(({ check }) => [...(check?.({ ...NOTHING_ELSE, report }) ?? [])]);
  return found.length;
}

/**
 * Returns the fix that writes a title; none where the text speaks against it then: of two bodies or years nobody knows
 * which one a title should have.
 */
function titleFix(report: Report, title: Fix["title"], edit: Edit): readonly Fix[] {
  return readsBack(report, [edit], (after) => objections(after) === 0) ? [reviewFix(title, [edit])] : [];
}

function titleLine(report: Report, title: string): string {
  if (isHtml(report.text)) return `<h1>${title}</h1>${report.eol}`;
  const markdown = [...report.tables.values()].some((table) => table.layout === "markdown");
  return markdown ? `# ${title}${report.eol}${report.eol}` : title + report.eol;
}

function repeated(report: Report, again: readonly Span[]): Observation {
  const lines = again.map(({ start, end }) => ({ start: lineStart(report, start), end: lineEnd(report, end) }));
  const plain = !lines.some((span) => /[<>]/.test(slice(report.text, span)));
  const [first = report.title?.span ?? { start: 0, end: 0 }, ...others] = again;
  const title =
    others.length === 0
      ? say("删除第二个标题", "Delete the second title")
      : say(`删除后面的 ${again.length} 个标题`, `Delete the other ${again.length} titles`);
  return {
    span: first,
    message: say(
      `标题出现 ${again.length + 1} 次，应只保留一个`,
      `The title stands ${again.length + 1} times; keep one`,
    ),
    related: others.map((span) => ({ span, message: say("又一个标题", "the title again") })),
    fixes: () =>
      plain
        ? [
            reviewFix(
              title,
              lines.map((span) => deleteText(report, span)),
            ),
          ]
        : [],
  };
}

/** What the rest of the report tells how to mend is a finding of its own, since its fix leaves the others. */
function* badlyWorded(report: Report, title: Sourced<string>): Iterable<Observation> {
  const defects = titleDefects(report, title);
  for (const some of [defects.filter(({ edit }) => edit), defects.filter(({ edit }) => !edit)])
    if (some.length > 0) yield badlyWordedIn(report, title, some);
}

function badlyWordedIn(report: Report, title: Sourced<string>, defects: readonly TitleDefect[]): Observation {
  const edits = defects.flatMap(({ edit }) => (edit ? [edit] : []));
  const chinese = defects.map(({ message }) => message["zh-CN"]).join("，");
  const english = defects.map(({ message }) => message.en).join("; ");
  const mended = edits.length === 0 ? undefined : mendedTitle(report, title, edits);
  return {
    ...(defects.every(({ old }) => old) ? { severity: "information" as const } : {}),
    span: title.span,
    message: say(`标题${chinese}`, `Title: ${english}`),
    fixes: () =>
      mended === undefined || !readsBack(report, edits, (after) => objections(after) <= objections(report))
        ? []
        : [reviewFix(say(`标题改为“${mended}”`, `Change the title to "${mended}"`), edits)],
  };
}
