import { fold, labelKey } from "../base/fold";
import { simplified } from "../base/script/traditional";
import { matchesOf } from "../base/text";
import { bodyNamed, bodyOf, isTitled, type KnownBody } from "../model/identity/body-kind";
import { sectionProse } from "../model/places/prose-lines";
import type { Report, Sourced } from "../model/types";
import { DATE_LINE } from "../spec/law/dates";
import { COMMON_WORDS_WITH_PLACES, CONTACT_BODY, PREFACE_BODY } from "../spec/words/bodies";
import { say } from "../wording/say";
import { defineRule } from "./define-rule";
import type { Observation } from "./types";

/** The body that signs the report, or that the preface says it is of or to ask, is another one than the title's. */
export const identityMismatch = defineRule({
  code: "identity-mismatch",
  manual: ["claims", 9],
  severity: "warning",
  authority: "customary",
  name: say("机关不一致", "Bodies differ"),
  title: say("落款、前言与标题的机关不一致", "Bodies of title, preface and signature differ"),
  yieldsTo: ["outdated-format"],
  *check({ report }): Iterable<Observation> {
    const own = bodyOf(report);
    const { body } = report.identity;
    if (!own || !body || !isTitled(report)) return;
    const named = [...prefaceBodies(report, PREFACE_BODY), ...signatures(report)];
    const elsewhere = prefaceBodies(report, CONTACT_BODY).filter(({ name }) => isElsewhere(own, name.value));
    for (const { where, name } of [...named.filter((one) => isAnother(own, one.name.value)), ...elsewhere]) {
      yield {
        span: name.span,
        message: say(
          `${where["zh-CN"]}是“${name.value}”，标题是“${body.value}”，请核对`,
          `${where.en}: "${name.value}"; the title has "${body.value}"; check which is right`,
        ),
        related: [{ span: body.span, message: say("标题中的机关", "body in the title") }],
      };
    }
  },
});

interface NamedBody {
  readonly where: ReturnType<typeof say>;
  readonly name: Sourced<string>;
}

function prefaceBodies(report: Report, pattern: RegExp): readonly NamedBody[] {
  return sectionProse(report, undefined).flatMap((line) =>
    matchesOf(pattern, simplified(line.text)).map((match): NamedBody => {
      const name = match[1] ?? "";
      const at = match.index + match[0].indexOf(name);
      const value = line.text.slice(at, at + name.length);
      const start = line.span.start + at;
      return { where: say("前言中的机关", "The preface"), name: { value, span: { start, end: start + value.length } } };
    }),
  );
}

/** Lines at the end of the report among which it is signed. */
const LAST_LINES = 6;

/** The names on lines of their own right before or behind the date at the end of the report. */
function signatures(report: Report): readonly NamedBody[] {
  const last = report.sections.at(-1);
  if (last?.key !== "other" || report.secondReport) return [];
  const lines = report.textLines.filter(({ span }) => span.start > last.heading.span.end).slice(-LAST_LINES);
  const date = lines.findIndex(({ text }) => isDate(text));
  if (date < 0) return [];
  return [lines[date - 1], lines[date + 1]].flatMap((line): readonly NamedBody[] => {
    const value = line?.text.replace(/\s/g, "") ?? "";
    return line && /^[\u4e00-\u9fff]{3,30}$/.test(value)
      ? [{ where: say("落款", "The signature"), name: { value, span: line.span } }]
      : [];
  });
}

function isDate(text: string): boolean {
  return DATE_LINE.test(fold(text).replace(/\s/g, ""));
}

/**
 * Reports whether a name is certainly another body's: of the same kind as the report's, and neither contains the other
 * or is short for it (发改委 for 发展和改革委员会); or of another place of the same rank. An office may sign for its government.
 */
function isAnother(own: KnownBody, written: string): boolean {
  const other = bodyNamed(written);
  if (!other) return false;
  const [a, b] = [labelKey(own.name), labelKey(other.name)];
  if (a.includes(b) || b.includes(a)) return false;
  const [placeA, placeB] = [placeOf(a), placeOf(b)];
  if (placeA && placeB && placeA.rank === placeB.rank && placeA.name !== placeB.name) return true;
  if (own.kind !== other.kind || own.word !== other.word) return false;
  const [coreA, coreB] = [withoutPlace(a), withoutPlace(b)];
  return !isShortFor(coreA, coreB) && !isShortFor(coreB, coreA);
}

/**
 * Reports whether a body whom the public may ask is certainly in another place: in another county, district or town. The
 * city above a county-level city is a 市 as well, so nothing is said of cities.
 */
function isElsewhere(own: KnownBody, written: string): boolean {
  const [here, there] = [placeOf(labelKey(own.name)), placeOf(labelKey(written))];
  if (!here || !there || here.rank !== there.rank || /[市省]/.test(here.rank)) return false;
  return !here.name.includes(there.name) && !there.name.includes(here.name);
}

interface NamedPlace {
  readonly name: string;
  readonly rank: string;
}

/** The place that a name begins with, and the kind of place it is. */
const PLACE = /^([\u4e00-\u9fff]{2,6}?)(省|市|县|区|旗|镇|乡|街道)/;

function placeOf(name: string): NamedPlace | undefined {
  const match = PLACE.exec(name.replace(COMMON_WORDS_WITH_PLACES, ""));
  return match?.[1] && match[2] ? { name: match[1], rank: match[2] } : undefined;
}

function withoutPlace(name: string): string {
  const rest = name.replace(PLACE, "");
  return rest.length >= 2 ? rest : name;
}

/** Reports whether all characters of the short name stand in the long one in their order. */
function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}
