import { type Block, type OfficeContent, type Omission, plainParagraph } from "../blocks";
import { type OfficePackage, partOfType, partXml, relationshipsOf } from "../package/package";
import { attribute, child, childrenOf, type XmlElement } from "../package/xml";
import { OfficeError } from "../problem";
import { readShared } from "./cell-text";
import { readSheet } from "./sheet";

/** The largest number of sheets. */
const MAX_SHEETS = 1000;

/**
 * Reads an Excel workbook (SpreadsheetML, ISO/IEC 29500-1, 18): the sheets that are shown, one after the other, each
 * after its name if it has one of its own and there are several. Throws an `OfficeError`.
 */
export function readWorkbook(file: OfficePackage, root: XmlElement): OfficeContent {
  const parts = relationshipsOf(file, file.main);
  const partOf = (type: string) => partOfType(file, parts, type);
  const shared = readShared(partOf("sharedStrings"), partOf("styles"));
  const omitted = new Set<Omission>();
  const sheets: { readonly name: string; readonly blocks: readonly Block[] }[] = [];
  const elements = childrenOf(child(root, "x:sheets"), "x:sheet");
  if (elements.length > MAX_SHEETS) throw new OfficeError("too-large");
  for (const element of elements) {
    const part = parts.find(({ id, type }) => id === attribute(element, "id") && type === "worksheet");
    if (!part) continue;
    if (["hidden", "veryHidden"].includes(attribute(element, "state") ?? "")) {
      omitted.add("hidden-sheets");
      continue;
    }
    const sheet = partXml(file, part.part);
    if (!sheet) throw new OfficeError("damaged");
    const blocks = readSheet(sheet, shared, (omission) => omitted.add(omission));
    if (blocks.length > 0) sheets.push({ name: attribute(element, "name") ?? "", blocks });
  }
  return { blocks: sheets.flatMap(({ name, blocks }) => [...nameOf(name, sheets.length), ...blocks]), omitted };
}

function nameOf(name: string, sheets: number): readonly Block[] {
  return sheets > 1 && !/^(?:sheet|工作表)\s*\d*$/i.test(name) ? [plainParagraph(name)] : [];
}
