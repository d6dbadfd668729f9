/** A place of a text that its writer fills in: a half-open range of offsets, in UTF-16 code units. */
export interface OpenPlace {
  readonly start: number;
  readonly end: number;
}

/**
 * Returns a text as a snippet in which the tab key leads from one open place to the next: words are selected, a blank
 * cell has the cursor in it. The places are in order and do not overlap.
 */
export function skeletonSnippet(text: string, places: readonly OpenPlace[]): string {
  let at = 0;
  const pieces = places.map(({ start, end }, index) => {
    const before = text.slice(at, start);
    const words = text.slice(start, end);
    at = end;
    if (words.trim() !== "") return `${escaped(before)}\${${index + 1}:${escaped(words)}}`;
    // In a cell that is padded the figure stands behind one space.
    const padding = words.length > 1 ? 1 : 0;
    return `${escaped(before + words.slice(0, padding))}\${${index + 1}}${escaped(words.slice(padding))}`;
  });
  return `${pieces.join("")}${escaped(text.slice(at))}$0`;
}

/** Returns the name of the file of a report in a layout of its tables. */
export function reportFileName(body: string, year: number, layout: string | undefined): string {
  const extension = layout === "markdown" ? "md" : layout === "html" ? "html" : "txt";
  return `${body.replace(/[\\/:*?"<>|]/g, "")}${year}年政府信息公开工作年度报告.${extension}`;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
