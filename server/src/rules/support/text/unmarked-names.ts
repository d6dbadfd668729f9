import { type Edit, insertion } from "../../../base/edits";
import { type Localised, say } from "../../../base/localised";
import { matchesOf } from "../../../base/patterns";
import { simplified } from "../../../base/script/traditional";
import { partOf, type Span } from "../../../base/span";
import type { ProseLine } from "../../../model/places/prose-lines";
import { sectionOf } from "../../../model/places/sections";
import type { Report } from "../../../model/types";
import { FULL_NAMES } from "../../../spec/law/names";
import type { Observation } from "../../types";
import { preferredFix } from "../fixes";

/** The longer names as they are written, with the mark that ends them, and with the one that begins them. */
const NAMES = FULL_NAMES.filter((name) => /^中华人民共和国[\u4e00-\u9fff]+$/.test(name)).join("|");
const CLOSED = new RegExp(`(?:${NAMES})》`, "g");
const OPEN = new RegExp(`《(?:${NAMES})(?![\\u4e00-\\u9fff]{0,12}[》〉])`, "g");
/** Before one of the names: what opens its mark, or words that go on to the name of another document. */
const OPENED = /[《〈<]\s*$|(?:印发|转发|关于)\s*$/;
/** No title that is still open began or ends farther away, in UTF-16 code units. */
const NEAR = 200;

/** Returns the names of laws that have one of their two marks alone: 政府信息公开条例》, where none is open. */
export function unmarkedNames(report: Report, line: ProseLine): readonly Observation[] {
  return [...unopened(report, line), ...unclosed(report, line)];
}

function unopened(report: Report, { text, span: line, section: key }: ProseLine): readonly Observation[] {
  const section = key && sectionOf(report, key);
  return matchesOf(CLOSED, simplified(text)).flatMap(({ index, 0: found }): readonly Observation[] => {
    const span = partOf(line, index, found.length);
    // The mark may stand on a line before, but not over a heading.
    const before = report.text.slice(Math.max(section?.body.start ?? 0, span.start - NEAR), span.start);
    const isOpen =
      before.lastIndexOf("《") > before.lastIndexOf("》") || before.lastIndexOf("〈") > before.lastIndexOf("〉");
    if (isOpen || OPENED.test(before)) return [];
    const name = text.slice(index, index + found.length);
    return [lacking(span, "《", say(`“${name}”少了“《”`, `"${name}" lacks its 《`), insertion(span.start, "《"))];
  });
}

/** The next mark behind a name that is not closed opens another, or none follows. */
function unclosed(report: Report, { text, span: line }: ProseLine): readonly Observation[] {
  return matchesOf(OPEN, simplified(text)).flatMap(({ index, 0: found }): readonly Observation[] => {
    const span = partOf(line, index, found.length);
    const [next = "《"] = /[《》〈〉]/.exec(report.text.slice(span.end, span.end + NEAR)) ?? [];
    if (next !== "《") return [];
    const name = text.slice(index, index + found.length);
    return [lacking(span, "》", say(`“${name}”少了“》”`, `"${name}" lacks its 》`), insertion(span.end, "》"))];
  });
}

function lacking(span: Span, mark: string, message: Localised, edit: Edit): Observation {
  const title = say(`加上“${mark}”`, `Insert ${mark}`);
  return { span, message, fixes: () => [preferredFix(title, [edit])] };
}
