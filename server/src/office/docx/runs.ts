import type { Omission, TextRun } from "../blocks";
import { attribute, child, childrenOf, isOn, isText, property, type XmlElement } from "../package/xml";

/** Receives what is met in a paragraph besides text. */
export interface RunListener {
  /** Reports whether text of a character style, or of none, is hidden. */
  isHidden(style: string | undefined): boolean;
  omit(omission: Omission): void;
  note(kind: "footnote" | "endnote", id: string): void;
}

/** The text of a paragraph, and the text boxes that hang on it. */
export interface Runs {
  readonly runs: readonly TextRun[];
  readonly boxes: readonly XmlElement[];
}

/** Reads the runs of a paragraph as they are seen: without what is deleted, hidden or struck out. */
export function readRuns(paragraph: XmlElement, listener: RunListener): Runs {
  const runs: TextRun[] = [];
  const boxes: XmlElement[] = [];
  const read = (parent: XmlElement): void => {
    for (const element of childrenOf(parent)) {
      const omission = omissionOf(element, listener);
      if (omission) {
        if (hasVisibleText(element)) listener.omit(omission);
      } else if (element.name === "mc:AlternateContent") {
        const choice = child(element, "mc:Choice") ?? child(element, "mc:Fallback");
        if (choice) read(choice);
      } else if (element.name === "w:txbxContent") boxes.push(element);
      else if (element.name === "w:t" || element.name === "m:t") runs.push(...textRuns(element));
      else if (element.name in CHARACTERS) runs.push({ text: characterOf(element) });
      else if (element.name === "w:footnoteReference") listener.note("footnote", attribute(element, "id") ?? "");
      else if (element.name === "w:endnoteReference") listener.note("endnote", attribute(element, "id") ?? "");
      else if (!SILENT.has(element.name)) read(element);
    }
  };
  read(paragraph);
  return { runs, boxes };
}

/** Elements that hold no text of the paragraph: properties, instructions of fields, phonetic guides. */
const SILENT = new Set([
  "w:pPr",
  "w:rPr",
  "w:instrText",
  "w:delText",
  "w:delInstrText",
  "w:rt",
  "w:sdtPr",
  "w:p",
  "w:tbl",
]);

const CHARACTERS: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
};

/** A break of the page or column ends no line. */
function characterOf(element: XmlElement): string {
  const type = attribute(element, "type");
  return element.name === "w:br" && (type === "page" || type === "column") ? "" : (CHARACTERS[element.name] ?? "");
}

function omissionOf(element: XmlElement, listener: RunListener): Omission | undefined {
  if (element.name === "w:del" || element.name === "w:moveFrom") return "deleted-text";
  if (element.name !== "w:r") return undefined;
  const properties = child(element, "w:rPr");
  if (isOn(properties, "w:strike") || isOn(properties, "w:dstrike")) return "struck-text";
  const isHidden = child(properties, "w:vanish")
    ? isOn(properties, "w:vanish")
    : listener.isHidden(property(properties, "w:rStyle"));
  return isHidden ? "hidden-text" : undefined;
}

function hasVisibleText(element: XmlElement): boolean {
  return childrenOf(element).some(
    (one) =>
      ((one.name === "w:t" || one.name === "w:delText") &&
        one.children.some((node) => isText(node) && node.text.trim() !== "")) ||
      hasVisibleText(one),
  );
}

/** White space at the ends of a text counts only where the text says so. Line ends within it are spaces. */
function textRuns(element: XmlElement): readonly TextRun[] {
  const preserved = attribute(element, "space") === "preserve";
  return element.children.flatMap((node): readonly TextRun[] => {
    if (!isText(node)) return [];
    const { start, end } = node;
    const text = node.text.replace(/[\r\n\t]/g, " ");
    const kept = preserved ? text : text.trim();
    return kept === "" ? [] : [{ text: kept, ...(kept === text ? { source: { start, end } } : {}) }];
  });
}
