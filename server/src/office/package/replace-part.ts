import { crc32 } from "./crc32";
import type { Platform } from "./platform";
import type { ZipFile, ZipPart } from "./zip";

/** Sizes and offsets that stand in an extension of the format, for files beyond four gigabytes. */
const ELSEWHERE = 0xffffffff;

/** The bit that says that check sum and sizes follow the data instead of standing before it. */
const SIZES_AFTER_DATA = 8;

const LOCAL_ENTRY_SIZE = 30;

/**
 * Returns the bytes of a ZIP file in which one part holds other bytes. Every other part stays as it is, byte for byte,
 * packed as it was. Returns undefined for a file in the extension for large files.
 */
export function replacePart(
  zip: ZipFile,
  part: ZipPart,
  content: Uint8Array,
  platform: Platform,
): Uint8Array | undefined {
  const { bytes, parts, directory } = zip;
  if ([part, ...parts].some(({ offset, size, packedSize }) => [offset, size, packedSize].includes(ELSEWHERE)))
    return undefined;
  const next = Math.min(directory.start, ...parts.map(({ offset }) => offset).filter((offset) => offset > part.offset));
  const packed = platform.deflate(content);
  const entry = localEntry(bytes, part);
  writeSizes(entry, { flags: 6, method: 8, crc: 14 }, content, packed);
  const shift = entry.length + packed.length - (next - part.offset);
  const list = copyOf(bytes, directory.start, directory.end);
  for (const { directoryOffset, offset, name } of parts) {
    const at = list.subarray(directoryOffset - directory.start);
    if (name === part.name) writeSizes(at, { flags: 8, method: 10, crc: 16 }, content, packed);
    if (offset > part.offset) viewOf(at).setUint32(42, offset + shift, true);
  }
  const end = copyOf(bytes, directory.end, bytes.length);
  viewOf(end).setUint32(16, directory.start + shift, true);
  return joined([bytes.subarray(0, part.offset), entry, packed, bytes.subarray(next, directory.start), list, end]);
}

/** Returns a copy of the header before the data of a part, with its name and extra field. */
function localEntry(bytes: Uint8Array, { offset }: ZipPart): Uint8Array {
  const view = viewOf(bytes);
  return copyOf(
    bytes,
    offset,
    offset + LOCAL_ENTRY_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true),
  );
}

/** Returns a copy of a range: `slice` of Node's buffers is none, and the file must stay as it was read. */
function copyOf(bytes: Uint8Array, start: number, end: number): Uint8Array {
  return new Uint8Array(bytes.subarray(start, end));
}

/** Writes what both headers of a part say of its data; the three numbers after the check sum follow each other. */
function writeSizes(
  entry: Uint8Array,
  at: { readonly flags: number; readonly method: number; readonly crc: number },
  content: Uint8Array,
  packed: Uint8Array,
): void {
  const view = viewOf(entry);
  view.setUint16(at.flags, view.getUint16(at.flags, true) & ~SIZES_AFTER_DATA, true);
  view.setUint16(at.method, 8, true);
  view.setUint32(at.crc, crc32(content), true);
  view.setUint32(at.crc + 4, packed.length, true);
  view.setUint32(at.crc + 8, content.length, true);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
