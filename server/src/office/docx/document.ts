import type { Block, OfficeContent } from "../blocks";
import { type OfficePackage, partOfType, relationshipsOf } from "../package/package";
import { attribute, child, childrenOf, type XmlElement } from "../package/xml";
import { OfficeError } from "../problem";
import { newBodyReader } from "./body";
import { readNumbering } from "./numbering";
import { readStyles } from "./styles";

/**
 * Reads a Word document (WordprocessingML, ISO/IEC 29500-1, 17): its body with footnotes and endnotes after it; no
 * headers, footers and comments. Throws an `OfficeError`.
 */
export function readDocument(file: OfficePackage, root: XmlElement): OfficeContent {
  const parts = relationshipsOf(file, file.main);
  const partOf = (type: string) => partOfType(file, parts, type);
  const body = child(root, "w:body");
  if (!body) throw new OfficeError("damaged");
  const styles = readStyles(partOf("styles"));
  const reader = newBodyReader(styles, readNumbering(partOf("numbering"), styles));
  const blocks = [...reader.blocks(body)];
  for (const kind of ["footnote", "endnote"] as const) {
    const ids = reader.noteIds(kind);
    if (ids.length === 0) continue;
    const notes = new Map(childrenOf(partOf(`${kind}s`), `w:${kind}`).map((note) => [attribute(note, "id"), note]));
    for (const id of ids) {
      const note = notes.get(id);
      if (note) blocks.push(...reader.blocks(note).map(withoutSources));
    }
  }
  return { blocks, omitted: reader.omitted };
}

/** Notes stand in parts of their own, so their places are none of the main part. */
function withoutSources(block: Block): Block {
  if (block.kind === "paragraph") return { ...block, runs: block.runs.map(({ text }) => ({ text })) };
  return { ...block, rows: block.rows.map((row) => row.map(({ blocks }) => ({ blocks: blocks.map(withoutSources) }))) };
}
