import { type Span, slice } from "../../../server/src/base/span";
import { readReport } from "../../../server/src/model/report";
import type { Random } from "../random/random";
import { rewordingsOf } from "./label-rewordings";

/** A text in which one label of a table is written otherwise; all else is as it was. */
export interface ChangedLabel {
  /** What was done to which label. */
  readonly what: string;
  readonly text: string;
}

/**
 * What may become of a label in a converter or under a clerk's hands, by name. Nothing where it cannot befall this
 * label.
 */
const CHANGES: Readonly<Record<string, (label: string, source: Random, html: boolean) => string | undefined>> = {
  reworded: (label, source) => {
    const words = rewordingsOf(label);
    return words.length > 0 ? source.pick(words) : undefined;
  },
  "a character lost": (label, source) => {
    const at = source.below(label.length);
    return label.slice(0, at) + label.slice(at + 1);
  },
  "a character doubled": (label, source) => {
    const at = source.below(label.length);
    return label.slice(0, at + 1) + label.slice(at);
  },
  "a space inside": (label, source) => cutBy(label, source, " "),
  "a bracket lost": (label) => (/[（(]/.test(label) ? label.replace(/[（(]/, "") : undefined),
  "split over lines": (label, source, html) => cutBy(label, source, html ? "<br>" : "\n"),
};

function cutBy(label: string, source: Random, mark: string): string {
  const at = 1 + source.below(label.length - 1);
  return label.slice(0, at) + mark + label.slice(at);
}

/**
 * The text once for each label of its tables and each change, at places that the source picks. A label that lies in
 * pieces is left alone.
 */
export function changedLabels(text: string, source: Random): readonly ChangedLabel[] {
  const html = /<td/i.test(text);
  return labelsOf(text).flatMap((span) => {
    const label = slice(text, span);
    return Object.entries(CHANGES).flatMap(([name, change]) => {
      const changed = change(label, source, html);
      if (changed === undefined || changed === label) return [];
      return [
        { what: `${name}: ${label} → ${changed}`, text: text.slice(0, span.start) + changed + text.slice(span.end) },
      ];
    });
  });
}

function labelsOf(text: string): readonly Span[] {
  const tables = [...readReport(text).tables.values()];
  const spans = tables.flatMap(({ rows, lines }) => [
    ...[...rows.values()].flatMap(({ label }) => (label ? [label.span] : [])),
    ...[...lines.values()].flatMap(({ form, label }) => (form.kind === "heads" ? [] : [label.span])),
  ]);
  return spans.filter((span) => /^[^\s|<>\u2500-\u257f]{2,}$/.test(slice(text, span)));
}
