import { OfficeError } from "../problem";

/** An element of an XML part. */
export interface XmlElement {
  /** Its name with the usual prefix of its namespace, whatever prefix the file uses: `w:p`, `x:row`. */
  readonly name: string;
  /** The text of its start tag behind the name. */
  readonly tag: string;
  readonly children: XmlNode[];
}

/** Text of an XML part, with references replaced. */
export interface XmlText {
  readonly text: string;
  /** Where it stands in the part, as UTF-16 code units, half-open. */
  readonly start: number;
  readonly end: number;
}

export type XmlNode = XmlElement | XmlText;

/** The greatest depth of elements. Word nests tables far less deeply. */
const MAX_DEPTH = 1500;

/** The largest number of elements and texts. */
const MAX_NODES = 1_500_000;

/**
 * The usual prefixes of the namespaces that are read, in the transitional and the strict form of the standard (ISO/IEC
 * 29500).
 */
const PREFIXES: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
  "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
};

type Scope = ReadonlyMap<string, string>;

/** Reports whether a node is text. */
export function isText(node: XmlNode): node is XmlText {
  return "text" in node;
}

/**
 * Reads an XML part into a tree. Throws an `OfficeError` if the part is not well-formed, nests too deeply or declares a
 * document type: entities beyond the five of XML are never read.
 */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: "", tag: "", children: [] };
  const open: { readonly element: XmlElement; readonly scope: Scope; readonly raw: string }[] = [
    { element: root, scope: new Map(), raw: "" },
  ];
  let nodes = 0;
  for (let at = 0; at < source.length; ) {
    const top = open[open.length - 1];
    if (!top || ++nodes > MAX_NODES) throw new OfficeError(top ? "too-large" : "damaged");
    if (source.charCodeAt(at) !== LESS_THAN) {
      const end = indexOr(source, "<", at);
      top.element.children.push({ text: unescapeXml(source.slice(at, end)), start: at, end });
      at = end;
      continue;
    }
    const next = source.charCodeAt(at + 1);
    if (next === EXCLAMATION || next === QUESTION) at = skipOrKeep(source, at, top.element);
    else {
      const end = tagEnd(source, at);
      if (next === SLASH) {
        if (source.slice(at + 2, end).trimEnd() !== top.raw) throw new OfficeError("damaged");
        open.pop();
      } else {
        const isEmpty = source.charCodeAt(end - 1) === SLASH;
        const opened = openElement(source.slice(at + 1, isEmpty ? end - 1 : end), top.scope);
        top.element.children.push(opened.element);
        if (!isEmpty) open.push(opened);
        if (open.length > MAX_DEPTH) throw new OfficeError("too-large");
      }
      at = end + 1;
    }
  }
  if (open.length !== 1) throw new OfficeError("damaged");
  return root;
}

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const SLASH = 0x2f;

function indexOr(source: string, part: string, from: number): number {
  const at = source.indexOf(part, from);
  return at < 0 ? source.length : at;
}

/** Returns where the tag's `>` stands: one between quotes does not end it. */
function tagEnd(source: string, at: number): number {
  for (let index = at; index < source.length; index++) {
    const unit = source.charCodeAt(index);
    if (unit === GREATER_THAN) return index;
    if (unit !== QUOTE && unit !== APOSTROPHE) continue;
    index = source.indexOf(String.fromCharCode(unit), index + 1);
    if (index < 0) break;
  }
  throw new OfficeError("damaged");
}

/** Passes over a comment or instruction, and keeps the text of a CDATA section. Returns where it ends. */
function skipOrKeep(source: string, at: number, parent: XmlElement): number {
  if (source.startsWith("<!--", at)) return behind(source, "-->", at + 4);
  if (source.startsWith("<?", at)) return behind(source, "?>", at + 2);
  if (!source.startsWith("<![CDATA[", at)) throw new OfficeError("unsafe");
  const end = behind(source, "]]>", at + 9);
  parent.children.push({ text: source.slice(at + 9, end - 3), start: at, end });
  return end;
}

function behind(source: string, part: string, from: number): number {
  const at = source.indexOf(part, from);
  if (at < 0) throw new OfficeError("damaged");
  return at + part.length;
}

function openElement(inner: string, outer: Scope) {
  const raw = /^[^\s/]+/.exec(inner)?.[0];
  if (!raw) throw new OfficeError("damaged");
  const tag = inner.slice(raw.length);
  const scope = tag.includes("xmlns") ? scopeOf(tag, outer) : outer;
  const colon = raw.indexOf(":");
  const prefix = scope.get(raw.slice(0, Math.max(colon, 0)));
  const local = raw.slice(colon + 1);
  return { element: { name: prefix === undefined ? local : `${prefix}:${local}`, tag, children: [] }, scope, raw };
}

/** Returns the prefixes that hold inside a start tag, each with the usual prefix of its namespace. */
function scopeOf(tag: string, outer: Scope): Scope {
  const scope = new Map(outer);
  for (const [, prefix = "", quoted = ""] of tag.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*("[^"]*"|'[^']*')/g)) {
    const usual = PREFIXES[quoted.slice(1, -1)];
    if (usual === undefined) scope.delete(prefix);
    else scope.set(prefix, usual);
  }
  return scope;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Replaces the five entities of XML and character references. Others stay as they are written. */
function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/g, (whole, hex, digits, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const point = hex !== undefined ? Number.parseInt(hex, 16) : Number(digits);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** Returns the value of an attribute by its name without prefix; undefined if it is not there. */
export function attribute({ tag }: XmlElement, name: string): string | undefined {
  for (let at = tag.indexOf(`${name}=`); at >= 0; at = tag.indexOf(`${name}=`, at + 1)) {
    if (!/[\s:]/.test(tag[at - 1] ?? "")) continue;
    const quote = tag[at + name.length + 1] ?? "";
    const end = tag.indexOf(quote, at + name.length + 2);
    if ((quote === '"' || quote === "'") && end > 0) return unescapeXml(tag.slice(at + name.length + 2, end));
  }
  return undefined;
}

/** Returns the first child element of this name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => !isText(node) && node.name === name);
}

/** Returns the child elements, of this name if one is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  return (element?.children ?? []).filter(
    (node): node is XmlElement => !isText(node) && (name === undefined || node.name === name),
  );
}

/** Returns the value of the `val` attribute of a child element, as both formats keep properties. */
export function property(element: XmlElement | undefined, name: string): string | undefined {
  const found = child(element, name);
  return found && attribute(found, "val");
}

/** Reports whether a property that is on or off is on: there, and not `0`, `false` or `off`. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const found = child(element, name);
  return found !== undefined && !["0", "false", "off", "none"].includes(attribute(found, "val") ?? "");
}

/** Returns the text directly within an element. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((node) => (isText(node) ? node.text : "")).join("");
}
