import type { Page } from "./page";
import type { PageItem } from "./page-items";
import type { TextLine } from "./text-lines";

/** The part of a page, at its top and at its foot, where its number and what is repeated stand. */
const MARGIN = 0.13;
/** A number of a page, however it is written. */
const PAGE_NUMBER = /^[-—–―·•~～]*第?(\d{1,3})页?(?:[/，,]?共?\d{1,3}页?)?[-—–―·•~～]*$/;

/**
 * Leaves out what belongs to pages and not to the text: their numbers, if they go up from page to page or stand between
 * dashes, and lines that stand at the same place of every page.
 */
export function withoutFurniture(
  pages: readonly (readonly PageItem[])[],
  sizes: readonly Page[],
): readonly (readonly PageItem[])[] {
  const marginal = pages.map((items, at) => marginalLines(items, sizes[at]));
  const isNumber = (line: TextLine, page: number): boolean => {
    const number = Number(PAGE_NUMBER.exec(withoutSpace(line.text))?.[1] ?? Number.NaN);
    if (Number.isNaN(number)) return false;
    if (/^[-—–―·•~～]|第|页|\//.test(line.text)) return true;
    const isNext = (step: number): boolean =>
      (marginal[page + step] ?? []).some(
        ({ text }) => Number(PAGE_NUMBER.exec(withoutSpace(text))?.[1] ?? Number.NaN) === number + step,
      );
    return isNext(1) || isNext(-1);
  };
  const isRepeated = (line: TextLine): boolean =>
    pages.length > 1 &&
    marginal.every((lines) =>
      lines.some((one) => masked(one.text) === masked(line.text) && Math.abs(one.baseline - line.baseline) < line.size),
    );
  return pages.map((items, page) => {
    const lines = new Set(marginal[page]?.filter((line) => isNumber(line, page) || isRepeated(line)));
    return items.filter((item) => item.kind !== "line" || !lines.has(item.line));
  });
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, "");
}

/** The lines of a page that stand above or below all else that is on it. */
function marginalLines(items: readonly PageItem[], page: Page | undefined): readonly TextLine[] {
  const height = page?.height ?? 0;
  return [...items.slice(0, 2), ...items.slice(-2)].flatMap((item) =>
    item.kind === "line" && (item.line.baseline < height * MARGIN || item.line.baseline > height * (1 - MARGIN))
      ? [item.line]
      : [],
  );
}

function masked(text: string): string {
  return text.replace(/\d+/g, "0").replace(/\s+/g, "");
}
