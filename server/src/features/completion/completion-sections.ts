import { labelKey } from "../../base/fold";
import { type Localised, say } from "../../base/localised";
import { contains, type Span } from "../../base/span";
import { readsBack } from "../../edits/gate/proof";
import { inBrackets } from "../../edits/grid-slots";
import { blankTable, hasBlankTable } from "../../edits/insert-table";
import { numberedTopic } from "../../edits/insert-topics";
import { linesToInsert } from "../../model/places/lines";
import { sectionProse } from "../../model/places/prose-lines";
import { headingMarksOf, orderOf, sectionOf } from "../../model/places/sections";
import { framedLines } from "../../model/places/table-places";
import type { Report, ReportSection } from "../../model/types";
import { formOf } from "../../spec/forms";
import { SECTIONS } from "../../spec/sections";
import { OVERVIEW_TOPICS } from "../../spec/topics";
import type { SectionForm } from "../../spec/types";
import { headingText } from "../../wording/names";
import { withoutLastEnd } from "./completion-rows";
import type { Gap, Proposal } from "./types";

/** Returns the headings, tables and topics that are missing at this place; nothing within a table. */
export function sectionProposals(gap: Gap): readonly Proposal[] {
  const { report, at } = gap;
  for (const table of report.tables.values()) {
    const lines = framedLines(report, table);
    if (lines.start < at && at < lines.end) return [];
  }
  const section = report.sections.filter((one) => one.heading.span.end <= at).at(-1);
  return [...tableProposals(gap, section), ...topicProposals(gap, section), ...headingProposals(gap, section)];
}

/**
 * The headings that come, in the order of the form, between the heading before the place and the one behind it; each
 * alone, and with its table where it has one.
 */
function headingProposals(gap: Gap, before: ReportSection | undefined): readonly Proposal[] {
  const { report, at } = gap;
  const after = report.sections.find(({ heading }) => heading.span.start >= at);
  const model = after ?? before;
  if (model && !model.heading.ownLine) return [];
  const dress = model ? headingMarksOf(report, model) : { before: gap.lead, after: "" };
  const low = before ? orderOf(before.key) : -1;
  const high = after ? orderOf(after.key) : SECTIONS.length;
  return SECTIONS.filter(
    (form) =>
      orderOf(form.key) > low &&
      orderOf(form.key) < high &&
      !sectionOf(report, form.key) &&
      gap.wants(headingText(form)),
  ).flatMap((form): readonly Proposal[] => {
    const heading = dress.before + headingText(form) + dress.after;
    if (report.isReport && !proves(gap, heading, (now) => sectionOf(now, form.key) !== undefined)) return [];
    return [
      { kind: "heading", label: headingText(form), detail: HEADING, pieces: [heading] },
      ...withTable(gap, form, heading),
    ];
  });
}

const HEADING = say("部分标题", "Heading of a section");

function withTable(gap: Gap, form: SectionForm, heading: string): readonly Proposal[] {
  const { report, tables } = gap;
  const { table } = form;
  const printed = table && !tables.has(table) && !report.tables.has(table) ? blankTable(report, table) : undefined;
  if (!table || !printed) return [];
  const text = heading + report.eol + withoutLastEnd(printed, report.eol);
  if (!proves(gap, text, (now) => hasBlankTable(now, table))) return [];
  const detail: Localised = say("标题和空表", "Heading and blank table");
  return [{ kind: "heading", label: `${headingText(form)}（含空表）`, detail, pieces: [text] }];
}

/** The blank table of the section that the place is in, where there is none. */
function tableProposals(gap: Gap, section: ReportSection | undefined): readonly Proposal[] {
  const { report } = gap;
  const table = section?.heading.section.table;
  const edition = report.identity.edition;
  if (!table || !edition || gap.tables.has(table) || report.tables.has(table)) return [];
  const { name } = formOf(table, edition);
  const printed = gap.wants(name) ? blankTable(report, table) : undefined;
  if (!printed) return [];
  const text = withoutLastEnd(printed, report.eol);
  if (!proves(gap, text, (now) => hasBlankTable(now, table))) return [];
  const detail: Localised = say("空表，按本文件的写法", "Blank table as this document writes tables");
  return [{ kind: "table", label: name, detail, pieces: [text] }];
}

/** The official topics of 总体情况 that have no sub-heading yet, numbered on from the sub-heading before the place. */
function topicProposals(gap: Gap, section: ReportSection | undefined): readonly Proposal[] {
  const { report, at, lead } = gap;
  if (section?.key !== "overview") return [];
  const own = report.subHeadings.filter((sub) => contains(section.body, sub.span));
  const named = own.map(({ title }) => labelKey(title));
  const topics = OVERVIEW_TOPICS.filter(({ name }) => !named.some((title) => title.includes(labelKey(name))));
  const before = sectionProse(report, "overview").filter((line) => line.span.start < at);
  const lines = before.map(({ text }) => text);
  const hashes = /^#+ */.exec(lines.filter((line) => line.startsWith("#")).at(-1) ?? "")?.[0] ?? "";
  const proposals = topics.flatMap(({ name }): readonly Proposal[] => {
    const label =
      own.length === 0 ? inBrackets(`（一）${name}`, report.brackets) : numberedTopic(report, lines, name, 0);
    return gap.wants(label) ? [{ kind: "topic", label, detail: TOPIC, pieces: [(hashes || lead) + label] }] : [];
  });
  // What one of them does to the lines around it, a row that goes on there, the others do too.
  const [first] = proposals;
  return first && proves(gap, first.pieces.join(""), () => true) ? proposals : [];
}

const TOPIC = say("总体情况的小标题", "Sub-heading of the overview");

/** Reports whether the lines, inserted at the place, are read as intended and change nothing else. */
function proves({ report, at }: Gap, lines: string, isAsIntended: (after: Report) => boolean): boolean {
  const place: Span = { start: at, end: at };
  return readsBack(report, [{ span: place, newText: linesToInsert(report, at, lines + report.eol) }], isAsIntended);
}
