import { fold } from "../../../base/fold";
import { type Localised, say } from "../../../base/localised";
import { matchesOf } from "../../../base/patterns";
import { simplified } from "../../../base/script/traditional";
import { partOf, type Span } from "../../../base/span";
import type { TextLine } from "../../../layout/index";
import { bodyNamed } from "../../../model/identity/body-kind";
import { lastLines } from "../../../model/page-words";
import { type ProseLine, sectionProse } from "../../../model/places/prose-lines";
import type { Report, Sourced } from "../../../model/types";
import { DATE_LINE, SIGNATURE_DATE, SIGNED_LINE } from "../../../spec/law/dates";
import {
  LED_BY,
  OPENING_BODY,
  OPENING_PLACE,
  OPENING_ZONE,
  SIGNATURE_LABEL,
  SIGNATURE_SEAL,
} from "../../../spec/words/named-bodies";

/** A body that the report names besides its title's, and where. */
export interface NamedBody {
  readonly where: Localised;
  readonly name: Sourced<string>;
}

/** Returns the bodies that the preface names in the words of a pattern, whose first group is the name. */
export function prefaceBodies(report: Report, pattern: RegExp): readonly NamedBody[] {
  return sectionProse(report, undefined).flatMap((line) => bodiesIn(line, pattern, PREFACE));
}

const PREFACE = say("前言中的机关", "The preface");

/** Returns the body with whose name 总体情况 opens: 2023年，青禾县水利局认真贯彻…. */
export function openingBodies(report: Report): readonly NamedBody[] {
  return inOpening(report, OPENING_BODY, OPENING);
}

/** Returns the place with whose name 总体情况 opens: 2023年，青禾县坚持…. */
export function openingPlaces(report: Report): readonly NamedBody[] {
  return inOpening(report, OPENING_PLACE, say("总体情况开头的地方", "The place that opens the overview"));
}

/** Returns the zone with whose name 总体情况 opens: 2023年，经开区坚持…. */
export function openingZones(report: Report): readonly NamedBody[] {
  return inOpening(report, OPENING_ZONE, OPENING);
}

/** Returns the county under whose leaders the first paragraph of 总体情况 says the work was done. */
export function leadingPlaces(report: Report): readonly NamedBody[] {
  return inOpening(report, LED_BY, say("总体情况中的县区", "The county in the overview"));
}

const OPENING = say("总体情况开头的机关", "The opening of the overview");

function inOpening(report: Report, pattern: RegExp, where: Localised): readonly NamedBody[] {
  const [first] = sectionProse(report, "overview");
  return first ? bodiesIn(first, pattern, where) : [];
}

function bodiesIn(line: ProseLine, pattern: RegExp, where: Localised): readonly NamedBody[] {
  return matchesOf(pattern, simplified(line.text)).map((match): NamedBody => {
    const name = match[1] ?? "";
    const at = match.index + match[0].indexOf(name);
    const span = partOf(line.span, at, name.length);
    return { where, name: { value: line.text.slice(at, at + name.length), span } };
  });
}

/** Lines at the end of the report among which it is signed. */
const LAST_LINES = 6;

/**
 * Returns the names that the report is signed with: right before or behind the date at its end, in one line with it, or
 * alone in its last line.
 */
export function signatures(report: Report): readonly NamedBody[] {
  const last = report.sections.at(-1);
  if (last?.key !== "other" || report.secondReport) return [];
  const behind = report.textLines.filter(({ span }) => span.start > last.heading.span.end);
  const lines = lastLines(behind, LAST_LINES);
  const date = lines.findIndex(({ text }) => isDate(text));
  const beside = date < 0 ? lines.slice(-1) : [lines[date - 1], lines[date + 1]];
  const signed = new Set([...lines.filter(isSigned), ...beside]);
  return [...signed].flatMap((line) => (line ? (signatureIn(line) ?? []) : []));
}

function isDate(text: string): boolean {
  const words = fold(text).replace(/\s/g, "");
  return DATE_LINE.test(words) || SIGNATURE_DATE.test(words);
}

function isSigned({ text }: TextLine): boolean {
  return SIGNED_LINE.test(fold(text).replace(/\s/g, ""));
}

function signatureIn({ text, span }: TextLine): NamedBody | undefined {
  const words = fold(text).replace(/\s/g, "");
  const name = (SIGNED_LINE.exec(words)?.[1] ?? words).replace(SIGNATURE_LABEL, "").replace(SIGNATURE_SEAL, "");
  if (!/^[\u4e00-\u9fff]{3,30}$/.test(name) || !bodyNamed(name)) return undefined;
  return { where: say("落款", "The signature"), name: { value: name, span: nameSpan(text, span, name) } };
}

/** The place of the name in its line; the line where spaces stand inside it. */
function nameSpan(text: string, line: Span, name: string): Span {
  const at = fold(text).indexOf(name);
  return at < 0 ? line : partOf(line, at, name.length);
}
