import { zlibSync } from "fflate";

/** What a page of a PDF draws, as operators, and how it is turned and how large it is. */
export interface PdfPageParts {
  readonly operators: string;
  readonly rotate?: number;
  readonly width?: number;
  readonly height?: number;
}

/** How a PDF is made. */
export interface PdfParts {
  /** How its font says which characters its codes are; by default by a map to Unicode. */
  readonly characters?: "to-unicode" | "predefined" | "unsaid";
  /** Further entries of the trailer. */
  readonly trailer?: string;
  /** How many forms there are, each of which draws the next one ten times; the first is `/Fm`. */
  readonly forms?: number;
  /** What is packed as the second picture `/Im`; its size is declared to be large. */
  readonly picture?: Uint8Array;
}

const hex = (code: number): string => code.toString(16).padStart(4, "0");

/** Text as a string of a PDF: two bytes for each UTF-16 code unit, which the fonts below take for characters. */
function pdfString(text: string): string {
  return `<${Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join("")}>`;
}

/** Operators that write a text at a place, in points from the lower left corner of the page. */
export function textAt(text: string, x: number, y: number, size = 10, more = ""): string {
  return `BT /F ${size} Tf ${more} 1 0 0 1 ${x} ${y} Tm ${pdfString(text)} Tj ET\n`;
}

/** A PDF of these pages. Digits and Latin letters are half as wide as they are high, other characters as wide. */
export function pdf(pages: readonly (string | PdfPageParts)[], parts: PdfParts = {}): Uint8Array {
  const { characters = "to-unicode", trailer = "", forms = 0, picture } = parts;
  const all = pages.map((page) => (typeof page === "string" ? { operators: page } : page));
  const kids = all.map((_, at) => `${10 + 2 * at} 0 R`).join(" ");
  const objects = new Map<number, string>([
    [1, "<</Type/Catalog/Pages 2 0 R>>"],
    [2, `<</Type/Pages/Count ${all.length}/Kids[${kids}]>>`],
    ...fontObjects(characters),
  ]);
  if (picture) {
    const packed = latin1(zlibSync(picture));
    const head =
      "/Type/XObject/Subtype/Image/Width 20000/Height 20000/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode";
    objects.set(7, `<<${head}/Length ${packed.length}>>stream\n${packed}\nendstream`);
  }
  for (let at = 0; at < forms; at++) {
    const draws = at + 1 < forms ? "/Fm Do ".repeat(10) : "0 0 m";
    const next = at + 1 < forms ? `/Resources<</XObject<</Fm ${1001 + at} 0 R>>>>` : "";
    const head = `/Type/XObject/Subtype/Form/BBox[0 0 595 842]${next}`;
    objects.set(1000 + at, `<<${head}/Length ${draws.length}>>stream\n${draws}\nendstream`);
  }
  for (const [at, { operators, rotate = 0, width = 595, height = 842 }] of all.entries()) {
    const resources = `/Resources<</Font<</F 3 0 R>>/XObject<<${picture ? "/Im 7 0 R" : ""}${forms > 0 ? "/Fm 1000 0 R" : ""}>>>>`;
    const box = `/MediaBox[0 0 ${width} ${height}]/Rotate ${rotate}`;
    objects.set(10 + 2 * at, `<</Type/Page/Parent 2 0 R${box}${resources}/Contents ${11 + 2 * at} 0 R>>`);
    objects.set(11 + 2 * at, `<</Length ${operators.length}>>stream\n${operators}\nendstream`);
  }
  return assembled(objects, trailer);
}

function fontObjects(characters: NonNullable<PdfParts["characters"]>): [number, string][] {
  const encoding = characters === "predefined" ? "UniGB-UCS2-H" : "Identity-H";
  const ordering = characters === "predefined" ? "GB1" : "Identity";
  const map = characters === "to-unicode" ? "/ToUnicode 6 0 R" : "";
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
1 beginbfrange <0000> <ffff> <0000> endbfrange
endcmap end end`;
  const widths = characters === "predefined" ? "" : "/W[32 126 500]";
  return [
    [3, `<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/${encoding}/DescendantFonts[4 0 R]${map}>>`],
    [
      4,
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/DW 1000${widths}/FontDescriptor 5 0 R/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 0>>>>`,
    ],
    [
      5,
      "<</Type/FontDescriptor/FontName/Song/Flags 4/Ascent 880/Descent -120/FontBBox[0 -120 1000 880]/ItalicAngle 0/StemV 80/CapHeight 700>>",
    ],
    [6, `<</Length ${cmap.length}>>stream\n${cmap}\nendstream`],
  ];
}

function assembled(objects: ReadonlyMap<number, string>, trailer: string): Uint8Array {
  const most = Math.max(...objects.keys());
  const offsets = new Map<number, number>();
  let text = "%PDF-1.4\n";
  for (const [number, body] of objects) {
    offsets.set(number, text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = text.length;
  const entries = Array.from({ length: most + 1 }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  text += `xref\n0 ${most + 1}\n${entries.join("")}trailer<</Size ${most + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
