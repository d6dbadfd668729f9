import { expect, test } from "vitest";
import { contains, span } from "../../../server/src/base/span";
import { type FlatEntry, nested } from "../../../server/src/features/outline/nesting";
import type { OutlineEntry } from "../../../server/src/features/outline/types";
import { fc } from "../../support/random/properties";

const range = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => span(Math.min(a, b), Math.max(a, b)));

const { draft } = fc.letrec<{ draft: FlatEntry }>((tie) => ({
  draft: fc.record({
    kind: fc.constant("row" as const),
    name: fc.constantFrom("甲", "乙"),
    detail: fc.constant(""),
    span: range,
    selection: range,
    children: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constant([]),
      fc.array(tie("draft"), { maxLength: 4 }),
    ),
  }),
}));

function isSound(entries: readonly OutlineEntry[], start: number, end: number): boolean {
  let from = start;
  return entries.every((entry) => {
    const sound = entry.span.start >= from && entry.span.end <= end && contains(entry.span, entry.selection);
    from = entry.span.end;
    return sound && isSound(entry.children, entry.span.start, entry.span.end);
  });
}

test("whatever the ranges are, they nest", () => {
  fc.assert(fc.property(fc.array(draft, { maxLength: 6 }), (drafts) => isSound(nested(drafts, span(5, 35)), 5, 35)));
});

test("what nests already stays as it is, in the order of the text", () => {
  const entry = (name: string, start: number, end: number, children: readonly FlatEntry[] = []): FlatEntry => ({
    kind: "row",
    name,
    detail: "",
    span: span(start, end),
    selection: span(start, start + 1),
    children,
  });
  const a = entry("甲", 0, 10, [entry("一", 2, 4), entry("二", 4, 9)]);
  const b = entry("乙", 10, 20);
  expect(nested([b, a], span(0, 20))).toEqual([a, b]);
});

test("an entry ends where the next one begins", () => {
  const entry = (start: number, end: number): FlatEntry => ({
    kind: "table",
    name: "表",
    detail: "",
    span: span(start, end),
    selection: span(start, end),
    children: [],
  });
  expect(nested([entry(0, 10), entry(6, 12)], span(0, 20)).map((found) => found.span)).toEqual([
    span(0, 6),
    span(6, 12),
  ]);
});
