import { OfficeError } from "../problem";
import type { Platform } from "./platform";
import { attribute, childrenOf, parseXml, type XmlElement } from "./xml";
import { findPart, openZip, unpack, type ZipFile } from "./zip";

/** A file of the Open Packaging Conventions (ISO/IEC 29500-2), as .docx and .xlsx are. */
export interface OfficePackage {
  readonly zip: ZipFile;
  readonly platform: Platform;
  /** The name of the part that the others belong to. */
  readonly main: string;
}

/** A part that another one names. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `styles`, `worksheet`. */
  readonly type: string;
  /** Its name in the package. */
  readonly part: string;
}

/** The first bytes of the compound files of old formats, which also hold what is encrypted. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** The name of the stream that encrypted documents are kept in. */
const ENCRYPTED_STREAM = "EncryptedPackage";

/** Reports whether bytes begin as those of a package do. */
export function isPackage(bytes: Uint8Array): boolean {
  return beginsWith(bytes, ZIP);
}

/** Opens a package by its bytes. Throws an `OfficeError` if they are none. */
export function openPackage(bytes: Uint8Array, platform: Platform): OfficePackage {
  if (beginsWith(bytes, COMPOUND)) throw new OfficeError(isEncrypted(bytes) ? "encrypted" : "old-format");
  if (!isPackage(bytes)) throw new OfficeError("not-office-file");
  const zip = openZip(bytes);
  const main = relationshipsOf({ zip, platform, main: "" }, "").find(({ type }) => type === "officeDocument");
  const part = main?.part ?? ["word/document.xml", "xl/workbook.xml"].find((name) => findPart(zip, name));
  if (part === undefined) throw new OfficeError("not-office-file");
  return { zip, platform, main: part };
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Names of streams are UTF-16, and stand within the first sectors or the last. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [...ENCRYPTED_STREAM].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(name[0] ?? 0); at >= 0; at = bytes.indexOf(name[0] ?? 0, at + 1))
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** Returns the text of a part; undefined if there is no such part. Throws an `OfficeError` if it cannot be unpacked. */
export function partText({ zip, platform }: OfficePackage, name: string): string | undefined {
  const part = findPart(zip, name);
  if (!part) return undefined;
  const bytes = unpack(zip, part, platform);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes, true);
  if (first === 0xfe && second === 0xff) return utf16(bytes, false);
  return platform.decodeUtf8(bytes).replace(/^\ufeff/, "");
}

function utf16(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = "";
  for (let at = 2; at + 1 < bytes.length; at += 2) text += String.fromCharCode(view.getUint16(at, littleEndian));
  return text;
}

/** Returns the root element of a part; undefined if there is no such part. */
export function partXml(file: OfficePackage, name: string): XmlElement | undefined {
  const text = partText(file, name);
  return text === undefined ? undefined : childrenOf(parseXml(text))[0];
}

/** Returns the parts that a part names; `""` stands for the package itself. Parts outside the package are left out. */
export function relationshipsOf(file: OfficePackage, part: string): readonly Relationship[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const list = partXml(file, `${folder}_rels/${part.slice(folder.length)}.rels`);
  return childrenOf(list, "rel:Relationship").flatMap((element): readonly Relationship[] => {
    const target = attribute(element, "Target");
    if (target === undefined || attribute(element, "TargetMode") === "External") return [];
    const type = attribute(element, "Type") ?? "";
    return [
      {
        id: attribute(element, "Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        part: resolve(folder, target),
      },
    ];
  });
}

/** Returns the first part of a type among some that others name. Throws an `OfficeError` if it cannot be unpacked. */
export function partOfType(file: OfficePackage, parts: readonly Relationship[], type: string): XmlElement | undefined {
  const part = parts.find((one) => one.type === type);
  return part && partXml(file, part.part);
}

/** Returns the name of a part that stands in a relationship of a part of `folder`. */
function resolve(folder: string, target: string): string {
  const steps = (target.startsWith("/") ? target.slice(1) : folder + target).split("/");
  const names: string[] = [];
  for (const step of steps) {
    if (step === "..") names.pop();
    else if (step !== "." && step !== "") names.push(step);
  }
  return names.join("/");
}
