import { isZero, plain } from "../base/decimal";
import { say } from "../base/localised";
import { matchesOf } from "../base/patterns";
import { simplified } from "../base/script/traditional";
import { bodyOf, isTitled, type KnownBody } from "../model/identity/body-kind";
import { type Figure, figuresOf } from "../model/places/figures";
import type { Report } from "../model/types";
import { lacksRulesPower, SELF } from "../spec/words/bodies";
import { defineRule } from "./define-rule";
import { relatedFigures } from "./support/related-figures";
import type { Observation } from "./types";

/** Columns that count rules which the body itself has made; what it publishes may be made by others. */
const OWN_RULES: ReadonlySet<string> = new Set(["issued", "repealed", "inForce", "made"]);

/** A body that has no power to make 规章 counts some. */
export const rulesPower = defineRule({
  code: "rules-power",
  manual: ["comparison", 6],
  severity: "information",
  authority: "inferred",
  name: say("规章权限", "Power to make rules"),
  title: say("无权制定规章的机关填了规章", "Rules of a body that cannot make rules"),
  yieldsTo: ["figure-domain"],
  *check({ report }): Iterable<Observation> {
    const table = report.tables.get("article20");
    if (!table) return;
    const [first, ...rest] = figuresOf(report, table).filter(countsRules);
    const name = first && powerless(report);
    if (first && name) yield finding(name, first, rest);
  },
});

/**
 * The name of the body where it certainly has no power to make rules: by its title, or by what the report calls its
 * writer.
 */
function powerless(report: Report): string | undefined {
  const body = bodyOf(report);
  if (body && isKnown(report, body)) return lacksRulesPower(body) ? body.name : undefined;
  const self = new Set(matchesOf(SELF, simplified(report.text)).map((match) => match[1] ?? ""));
  const [only, ...others] = self;
  return only && others.length === 0 && TOWNSHIP_WORDS.has(only) ? (body?.name ?? `我${only}`) : undefined;
}

/** Words that only bodies below the county use for themselves. */
const TOWNSHIP_WORDS: ReadonlySet<string> = new Set(["镇", "乡", "街道"]);

/**
 * Reports whether the body's kind is certain: the name stands in the title, or it is a bureau's and the report says 我局.
 */
function isKnown(report: Report, { kind, word }: KnownBody): boolean {
  return isTitled(report) || (kind === "department" && word === "局" && /[我本]局/.test(report.text));
}

function countsRules({ cell, datum }: Figure): boolean {
  return cell.row === "rules" && OWN_RULES.has(cell.column) && datum.state === "number" && !isZero(datum.value);
}

function finding(name: string, first: Figure, rest: readonly Figure[]): Observation {
  const count = first.datum.state === "number" ? plain(first.datum.value) : "";
  return {
    span: first.datum.cell.span,
    message: say(
      `规章填了 ${count}，${name}没有规章制定权，应是行政规范性文件`,
      `${count} rules, but ${name} has no power to make rules; these are normative documents`,
    ),
    subject: first.cell,
    cell: first.cell,
    related: relatedFigures(rest),
  };
}
