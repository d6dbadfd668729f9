import { OfficeError } from "../problem";
import { crc32 } from "./crc32";
import type { Platform } from "./platform";

/** The largest size of one part, unpacked, in bytes: the text of a report of a large city takes a tenth. */
const MAX_PART = 24_000_000;

/**
 * The most bytes that are unpacked of one file, a part that is read again counted again: otherwise a small file, with a
 * large sheet under a thousand names, takes hours.
 */
const MAX_UNPACKED = 3 * MAX_PART;

/** The largest number of parts. */
const MAX_PARTS = 20_000;

const END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_SIZE = 22;
const DIRECTORY_ENTRY_SIZE = 46;
const LOCAL_ENTRY_SIZE = 30;
const MAX_COMMENT = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** One part of a ZIP file, as its directory lists it. Offsets and sizes are in bytes of the file. */
export interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly isEncrypted: boolean;
  /** Where its entry in the directory begins. */
  readonly directoryOffset: number;
  /** Where its own header begins. */
  readonly offset: number;
}

/** A ZIP file that is being read. */
export interface ZipFile {
  readonly bytes: Uint8Array;
  /** In the order of the directory. */
  readonly parts: readonly ZipPart[];
  /** Where the directory begins and where the record at its end begins, in bytes. */
  readonly directory: { readonly start: number; readonly end: number };
  /** How many bytes were unpacked so far. */
  unpacked: number;
}

/** Reads the directory of a ZIP file. Throws an `OfficeError` if it is none, or is cut. */
export function openZip(bytes: Uint8Array): ZipFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count > MAX_PARTS) throw new OfficeError("too-large");
  const parts: ZipPart[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + DIRECTORY_ENTRY_SIZE > end || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new OfficeError("damaged");
    parts.push(partAt(bytes, view, at));
    at += DIRECTORY_ENTRY_SIZE + lengthOfTail(view, at);
  }
  return { bytes, parts, directory: { start, end }, unpacked: 0 };
}

/** Returns the length of name, extra field and comment of a directory entry. */
function lengthOfTail(view: DataView, at: number): number {
  return view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
}

/** Returns where the record at the end begins. A comment may follow it. */
function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  throw new OfficeError("damaged");
}

function partAt(bytes: Uint8Array, view: DataView, at: number): ZipPart {
  const name = bytes.subarray(at + DIRECTORY_ENTRY_SIZE, at + DIRECTORY_ENTRY_SIZE + view.getUint16(at + 28, true));
  return {
    // The names of parts that are read are ASCII. Some writers use backslashes.
    name: String.fromCharCode(...name).replaceAll("\\", "/"),
    isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    directoryOffset: at,
    offset: view.getUint32(at + 42, true),
  };
}

/** Returns the part of this name, in whatever case; undefined if there is none. */
export function findPart(zip: ZipFile, name: string): ZipPart | undefined {
  const wanted = name.toLowerCase();
  return zip.parts.find((part) => part.name.toLowerCase() === wanted);
}

/**
 * Returns a part unpacked. Throws an `OfficeError` if it is too large, by itself or with those that were unpacked
 * before, encrypted, cut, or not as long or not the same as its directory says.
 */
export function unpack(zip: ZipFile, part: ZipPart, platform: Platform): Uint8Array {
  if (part.isEncrypted) throw new OfficeError("encrypted");
  zip.unpacked += part.size;
  if (part.size > MAX_PART || zip.unpacked > MAX_UNPACKED) throw new OfficeError("too-large");
  const packed = packedBytes(zip.bytes, part);
  const unpacked =
    part.method === STORED ? packed : part.method === DEFLATED ? inflate(packed, part.size, platform) : undefined;
  if (unpacked?.length !== part.size || crc32(unpacked) !== part.crc) throw new OfficeError("damaged");
  return unpacked;
}

/** Returns the packed bytes of a part, which follow its own header. */
function packedBytes(bytes: Uint8Array, { offset, packedSize }: ZipPart): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_ENTRY_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY)
    throw new OfficeError("damaged");
  const start = offset + LOCAL_ENTRY_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new OfficeError("damaged");
  return bytes.subarray(start, start + packedSize);
}

function inflate(packed: Uint8Array, size: number, platform: Platform): Uint8Array {
  try {
    return platform.inflate(packed, size);
  } catch {
    throw new OfficeError("damaged");
  }
}
