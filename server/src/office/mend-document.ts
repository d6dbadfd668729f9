import { applyEdits, type Edit } from "../base/edits";
import { addTo, type Groups } from "../base/groups";
import { openPackage, partText } from "./package/package";
import type { Platform } from "./package/platform";
import { replacePart } from "./package/replace-part";
import { findPart } from "./package/zip";
import type { TextPiece } from "./print-blocks";
import { type OfficeText, readOffice } from "./read-office";

/** A document in which some of its text has changed. */
export interface MendedDocument {
  readonly bytes: Uint8Array;
  /** The text that is read from it. */
  readonly text: string;
}

/**
 * Changes the text of a Word document where it stands, and nothing else: other parts of the file stay byte for byte,
 * other runs as they are. Edits, given in the text that was read, that lie outside of runs (numbers that Word counts,
 * borders of cells, ends of paragraphs) are left out. Returns undefined if nothing could be changed, or if the new file
 * does not read back as the text with these edits.
 */
export function mendDocument(
  bytes: Uint8Array,
  office: OfficeText,
  edits: readonly Edit[],
  platform: Platform,
): MendedDocument | undefined {
  const possible = edits.map((edit) => ({ edit, changes: changesOf(edit, office.pieces) })).filter(hasChanges);
  if (possible.length === 0 || office.kind !== "docx") return undefined;
  const file = openPackage(bytes, platform);
  const part = findPart(file.zip, file.main);
  const source = partText(file, file.main);
  if (!part || source === undefined) return undefined;
  const byPiece: Groups<TextPiece, Edit> = new Map();
  for (const { piece, edit } of possible.flatMap(({ changes }) => changes)) addTo(byPiece, piece, edit);
  const mended = applyEdits(
    source,
    [...byPiece].map(([piece, own]) => ({
      span: piece.source,
      newText: escapeXml(applyEdits(textOf(office, piece), own)),
    })),
  );
  const written = replacePart(file.zip, part, platform.encodeUtf8(mended), platform);
  const wanted = applyEdits(
    office.text,
    possible.map(({ edit }) => edit),
  );
  const read = written && readOffice(written, platform);
  return written && typeof read === "object" && read.text === wanted ? { bytes: written, text: wanted } : undefined;
}

/** A change of one piece, in UTF-16 code units of its text. */
interface PieceChange {
  readonly piece: TextPiece;
  readonly edit: Edit;
}

function hasChanges<T>(one: { readonly edit: T; readonly changes: readonly PieceChange[] | undefined }): one is {
  readonly edit: T;
  readonly changes: readonly PieceChange[];
} {
  return one.changes !== undefined;
}

/**
 * Returns an edit as changes of the pieces that it touches: the first takes the new text, the others lose what is
 * replaced. Undefined if part of it lies in no piece.
 */
function changesOf({ span, newText }: Edit, pieces: readonly TextPiece[]): readonly PieceChange[] | undefined {
  if (/[\t\r\n]/.test(newText)) return undefined;
  const touched = pieces.filter((piece) => piece.span.start <= span.end && piece.span.end >= span.start);
  // Text is added behind the run that it follows rather than before the one that follows it.
  const inside = span.start === span.end ? touched.slice(0, 1) : touched.filter((piece) => overlaps(piece, span));
  const [first] = inside;
  const last = inside.at(-1);
  const isWhole = inside.every((piece, at) => at === 0 || piece.span.start === inside[at - 1]?.span.end);
  if (!first || !last || !isWhole || first.span.start > span.start || last.span.end < span.end) return undefined;
  return inside.map((piece) => ({
    piece,
    edit: {
      span: {
        start: Math.max(span.start, piece.span.start) - piece.span.start,
        end: Math.min(span.end, piece.span.end) - piece.span.start,
      },
      newText: piece === first ? newText : "",
    },
  }));
}

function overlaps({ span }: TextPiece, other: Edit["span"]): boolean {
  return span.start < other.end && span.end > other.start;
}

function textOf({ text }: OfficeText, { span }: TextPiece): string {
  return text.slice(span.start, span.end);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
