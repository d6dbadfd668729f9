import type { Block, Omission, TableCell, TableRow, TextRun } from "../blocks";
import { attribute, child, childrenOf, isOn, isText, property, type XmlElement } from "../package/xml";
import type { Numbering } from "./numbering";
import { readRuns } from "./runs";
import { listPropertiesOf, type Styles } from "./styles";

/** Reads paragraphs and tables, and remembers what was left out and which notes were referred to. */
export interface BodyReader {
  /** Returns the blocks directly within an element: the body, a cell, a text box, a note. */
  blocks(parent: XmlElement): readonly Block[];
  /** The notes that were referred to so far, each once, in their order. */
  noteIds(kind: "footnote" | "endnote"): readonly string[];
  readonly omitted: ReadonlySet<Omission>;
}

/** Elements around blocks, rows or cells that change nothing. What is inserted by a tracked change counts. */
const WRAPPERS = new Set([
  "w:sdt",
  "w:sdtContent",
  "w:customXml",
  "w:ins",
  "w:moveTo",
  "w:smartTag",
  "mc:AlternateContent",
  "mc:Choice",
]);

/** Starts reading a body. */
export function newBodyReader(styles: Styles, numbering: Numbering): BodyReader {
  const omitted = new Set<Omission>();
  const notes = { footnote: new Set<string>(), endnote: new Set<string>() };

  const blocks = (parent: XmlElement): readonly Block[] => {
    const found: Block[] = [];
    // The runs of paragraphs whose ends are deleted belong to the next one.
    let carried: readonly TextRun[] = [];
    for (const element of within(parent, ["w:p", "w:tbl"])) {
      if (element.name === "w:tbl") found.push({ kind: "table", rows: rowsOf(element) });
      else if (!isOfContents(element)) {
        const { runs, boxes } = paragraph(element);
        const all = [...carried, ...runs];
        const isJoined = child(child(child(element, "w:pPr"), "w:rPr"), "w:del") !== undefined;
        carried = isJoined ? all : [];
        if (!isJoined) found.push({ kind: "paragraph", runs: all });
        found.push(...boxes);
      }
    }
    if (carried.length > 0) found.push({ kind: "paragraph", runs: carried });
    return found;
  };

  const paragraph = (element: XmlElement) => {
    const own = child(element, "w:pPr");
    const style = property(own, "w:pStyle") ?? styles.ofParagraphs;
    const label = numbering.next([...listPropertiesOf(own), ...styles.of(style).lists]);
    const { runs, boxes } = readRuns(element, {
      isHidden: (runStyle) => styles.of(runStyle ?? style).isHidden,
      omit: (omission) => omitted.add(omission),
      note: (kind, id) => notes[kind].add(id),
    });
    return { runs: label ? [{ text: label }, ...runs] : runs, boxes: boxes.flatMap((box) => blocks(box)) };
  };

  const rowsOf = (table: XmlElement): readonly TableRow[] =>
    within(table, ["w:tr"]).flatMap((row): readonly TableRow[] => {
      const properties = child(row, "w:trPr");
      if (child(properties, "w:del")) omitted.add("deleted-text");
      else if (isOn(properties, "w:hidden")) omitted.add("hidden-rows");
      else {
        const cells = within(row, ["w:tc"]).flatMap(cellOf);
        if (cells.some((cell) => cell.blocks.some(hasText)) || !isCrossedOut(row)) return [cells];
      }
      return [];
    });

  const cellOf = (cell: XmlElement): readonly TableCell[] => {
    const properties = child(cell, "w:tcPr");
    if (isCovered(properties, "w:hMerge")) return [];
    return [{ blocks: isCovered(properties, "w:vMerge") ? [] : blocks(cell) }];
  };

  return { blocks, noteIds: (kind) => [...notes[kind]], omitted };
}

/** Returns the elements of these names within an element, also those in wrappers, in their order. */
function within(parent: XmlElement, names: readonly string[]): readonly XmlElement[] {
  return childrenOf(parent).flatMap((element) =>
    names.includes(element.name)
      ? [element]
      : WRAPPERS.has(element.name) && !isOfContents(element)
        ? within(element, names)
        : [],
  );
}

/** Reports whether a cell is covered by the one above it or on its left. */
function isCovered(properties: XmlElement | undefined, name: "w:vMerge" | "w:hMerge"): boolean {
  const merge = child(properties, name);
  return merge !== undefined && (attribute(merge, "val") ?? "continue") === "continue";
}

/** Reports whether a paragraph is a line of a table of contents, which repeats the headings with their pages. */
function isOfContents(element: XmlElement): boolean {
  if (element.name === "w:sdt") {
    const gallery = property(child(child(element, "w:sdtPr"), "w:docPartObj"), "w:docPartGallery");
    return gallery === "Table of Contents";
  }
  return element.name === "w:p" && hasInstruction(element);
}

function hasInstruction(element: XmlElement): boolean {
  return childrenOf(element).some(
    (one) =>
      (one.name === "w:instrText" && one.children.some((node) => isText(node) && /\bPAGEREF\b/.test(node.text))) ||
      (["w:r", "w:hyperlink"].includes(one.name) && hasInstruction(one)),
  );
}

/** Reports whether a row has text that is struck out. */
function isCrossedOut(row: XmlElement): boolean {
  return childrenOf(row).some(
    (one) => (one.name === "w:rPr" && (isOn(one, "w:strike") || isOn(one, "w:dstrike"))) || isCrossedOut(one),
  );
}

function hasText(block: Block): boolean {
  return block.kind === "table" || block.runs.some(({ text }) => text.trim() !== "");
}
