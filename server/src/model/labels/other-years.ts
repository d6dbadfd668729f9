import type { CellStream } from "../../layout/types";
import { type Item, isBlank, rowEnd } from "./items";

/** A line that says of which year the table below it is: 附：2023年, （2023年度）, 2023年（对比）, 上年同期. */
const CAPTION = /^(?:附[件表]?\d?)?[：:]?[（(]?(20\d\d|上一?|去)年度?[\u4e00-\u9fff（）()]{0,14}[：:]?$/;
const LONGEST_CAPTION = 30;

/** The items of a stream below one such line, or before the first. */
interface Part {
  readonly stream: CellStream;
  readonly isOwn: boolean;
  readonly items: Item[];
}

/**
 * Returns the items without those that stand below a line with another year than the report's, as the tables of last
 * year do: where more of the figures of the same section stand elsewhere, or as many, and the table begins again there;
 * the head of a page inside a table names a year, too.
 */
export function ofOwnYear(items: readonly Item[], year: number | undefined): readonly Item[] {
  if (year === undefined) return items;
  const parts = partsOf(items, year);
  const others = new Set(parts.filter(({ isOwn }) => !isOwn).map(({ stream }) => stream));
  if (others.size === 0) return items;
  const kept = (stream: CellStream): boolean => {
    const count = (own: boolean): number =>
      parts
        .filter((part) => part.stream === stream && part.isOwn === own)
        .reduce((sum, part) => sum + part.items.filter(({ kind }) => kind === "number").length, 0);
    return count(true) < count(false);
  };
  const whole = new Set([...others].filter(kept));
  const own = new Set(parts.flatMap((part) => (part.isOwn ? part.items.map(({ words }) => words.key) : [])));
  return parts.flatMap((part) => (part.isOwn || whole.has(part.stream) || !begins(part, own) ? part.items : []));
}

/** Reports whether the first words below the line of a part are among those of others. */
function begins({ items: [, ...below] }: Part, keys: ReadonlySet<string>): boolean {
  const first = below.find(({ kind, words }) => kind === "text" && words.key !== "");
  return first !== undefined && keys.has(first.words.key);
}

function partsOf(items: readonly Item[], year: number): readonly Part[] {
  const parts: Part[] = [];
  items.forEach((item, at) => {
    const own = yearOf(items, at);
    const last = parts.at(-1);
    if (own === undefined && last?.stream === item.stream) last.items.push(item);
    else parts.push({ stream: item.stream, isOwn: own === undefined || own === `${year}`, items: [item] });
  });
  return parts;
}

/** The year that a row names which holds nothing else. */
function yearOf(items: readonly Item[], at: number): string | undefined {
  const item = items[at] as Item;
  if (item.kind !== "text" || !item.cell.startsRow || item.cell.text.length > LONGEST_CAPTION) return undefined;
  const [, year] = CAPTION.exec(item.cell.text) ?? [];
  return year && items.slice(at + 1, rowEnd(items, at)).every(isBlank) ? year : undefined;
}
