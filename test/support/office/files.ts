import { strToU8, zipSync } from "fflate";
import { formGrid } from "../../../server/src/edits/form-grid";
import type { GridRow } from "../../../server/src/layout/types";
import { formOf } from "../../../server/src/spec/forms";
import { SECTIONS } from "../../../server/src/spec/sections";
import type { EditionId } from "../../../server/src/spec/types";
import { balanced, type Figures, figureAt } from "../reports/figures";
import { BODIES, paragraphs, preface } from "../reports/prose";
import { officialHeading } from "../reports/report-builder";

/** A paragraph, or a table with its merged cells. */
export type OfficePiece = string | readonly GridRow[];

/** A clean report of an invented body in pieces, from its title to its last paragraph. */
export function officePieces(edition: EditionId, figures: Figures = new Map()): readonly OfficePiece[] {
  const year = edition === "2019" ? 2020 : 2023;
  const all = balanced(edition, figures);
  return [
    `${BODIES[0]}${year}年政府信息公开工作年度报告`,
    ...preface(year),
    ...SECTIONS.flatMap((section): readonly OfficePiece[] => {
      const form = section.table && formOf(section.table, edition);
      return [
        officialHeading(section),
        ...paragraphs(section.key, year),
        ...(form ? [formGrid(form, (row, column) => figureAt(all, form.id, row, column))] : []),
      ];
    }),
  ];
}

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Escapes text for XML. */
function xml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A paragraph of Word. */
export function wordParagraph(text: string, properties = ""): string {
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r></w:p>`;
}

/** A table of Word with its merged cells. */
export function wordTable(rows: readonly GridRow[]): string {
  const cells = (row: GridRow, at: number) =>
    row.flatMap((slot, column) => {
      if (slot.covered === "left") return [];
      const begins = slot.covered === "above" ? slotAbove(rows, at, column) : slot;
      const span = (begins?.colSpan ?? 1) > 1 ? `<w:gridSpan w:val="${begins?.colSpan}"/>` : "";
      const merge =
        slot.covered === "above" ? "<w:vMerge/>" : (slot.rowSpan ?? 1) > 1 ? '<w:vMerge w:val="restart"/>' : "";
      return [`<w:tc><w:tcPr>${span}${merge}</w:tcPr>${wordParagraph(slot.text)}</w:tc>`];
    });
  return `<w:tbl>${rows.map((row, at) => `<w:tr>${cells(row, at).join("")}</w:tr>`).join("")}</w:tbl>`;
}

/** The cell whose merging covers the one at this place. */
function slotAbove(rows: readonly GridRow[], at: number, column: number) {
  for (let row = at; row >= 0; row--) {
    const slot = rows[row]?.[column];
    if (slot && slot.covered !== "above") return slot;
  }
  return undefined;
}

/**
 * Parts of a Word document besides its body: the text of `styles`, `numbering`, `footnotes` within their root elements.
 */
export interface WordParts {
  readonly namespace?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
}

/** A Word document with this body. */
export function docx(body: string, parts: WordParts = {}): Uint8Array {
  const { namespace = WORD } = parts;
  const roots = { styles: "w:styles", numbering: "w:numbering", footnotes: "w:footnotes" } as const;
  const others = (Object.keys(roots) as (keyof typeof roots)[]).filter((name) => parts[name] !== undefined);
  return office("word/document.xml", {
    "word/document.xml": `${HEAD}<w:document xmlns:w="${namespace}" xmlns:mc="${COMPATIBILITY}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    "word/_rels/document.xml.rels": relationships(others.map((name) => [name, `${name}.xml`])),
    ...Object.fromEntries(
      others.map((name) => [
        `word/${name}.xml`,
        `${HEAD}<${roots[name]} xmlns:w="${namespace}">${parts[name]}</${roots[name]}>`,
      ]),
    ),
  });
}

/** A report as a Word document. */
export function wordReport(pieces: readonly OfficePiece[]): Uint8Array {
  return docx(pieces.map((piece) => (typeof piece === "string" ? wordParagraph(piece) : wordTable(piece))).join(""));
}

/**
 * Parts of a workbook: the rows and merged ranges of each sheet as XML, and the text within the root elements of the
 * others.
 */
export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly state?: string; readonly xml: string }[];
  readonly strings?: string;
  readonly styles?: string;
}

/** A workbook. `xml` of a sheet is what stands within its root element. */
export function xlsx({ sheets, strings, styles }: WorkbookParts): Uint8Array {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${xml(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="rId${index + 1}"/>`,
  );
  const targets: (readonly [string, string])[] = sheets.map((_, index) => [
    "worksheet",
    `worksheets/sheet${index + 1}.xml`,
  ]);
  if (strings !== undefined) targets.push(["sharedStrings", "sharedStrings.xml"]);
  if (styles !== undefined) targets.push(["styles", "styles.xml"]);
  return office("xl/workbook.xml", {
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${SHEET}" xmlns:r="${RELATIONS}"><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(targets),
    ...Object.fromEntries(
      sheets.map((sheet, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${HEAD}<worksheet xmlns="${SHEET}">${sheet.xml}</worksheet>`,
      ]),
    ),
    ...(strings === undefined ? {} : { "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${SHEET}">${strings}</sst>` }),
    ...(styles === undefined ? {} : { "xl/styles.xml": `${HEAD}<styleSheet xmlns="${SHEET}">${styles}</styleSheet>` }),
  });
}

/** A report as one sheet: paragraphs across the page, tables with their merged cells. Whole figures are numbers. */
export function workbookReport(pieces: readonly OfficePiece[]): Uint8Array {
  const rows: string[] = [];
  const merges: string[] = [];
  for (const piece of pieces) {
    if (typeof piece === "string") {
      merges.push(`A${rows.length + 1}:J${rows.length + 1}`);
      rows.push(sheetRow(rows.length, [[0, piece]]));
      continue;
    }
    const first = rows.length;
    for (const row of piece) {
      for (const [column, { colSpan = 1, rowSpan = 1, covered }] of row.entries())
        if (!covered && (colSpan > 1 || rowSpan > 1))
          merges.push(
            `${columnName(column)}${rows.length + 1}:${columnName(column + colSpan - 1)}${rows.length + rowSpan}`,
          );
      rows.push(
        sheetRow(
          rows.length,
          row.flatMap(({ text, covered }, column) => (covered ? [] : [[column, text] as const])),
        ),
      );
    }
    if (first === rows.length) throw new Error("a table without rows");
  }
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join("");
  return xlsx({
    sheets: [{ name: "Sheet1", xml: `<sheetData>${rows.join("")}</sheetData><mergeCells>${merged}</mergeCells>` }],
  });
}

/** A row of a sheet, counted from 0, with texts by column. */
export function sheetRow(row: number, cells: readonly (readonly [column: number, text: string])[]): string {
  const all = cells.map(([column, text]) => {
    const place = `${columnName(column)}${row + 1}`;
    return /^\d{1,15}(\.\d+)?$/.test(text)
      ? `<c r="${place}"><v>${text}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${xml(text)}</t></is></c>`;
  });
  return `<row r="${row + 1}">${all.join("")}</row>`;
}

function columnName(column: number): string {
  return String.fromCharCode(0x41 + column);
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${list.join("")}</Relationships>`;
}

const TYPES: Readonly<Record<string, string>> = {
  "word/document.xml": "wordprocessingml.document.main",
  "word/styles.xml": "wordprocessingml.styles",
  "word/numbering.xml": "wordprocessingml.numbering",
  "word/footnotes.xml": "wordprocessingml.footnotes",
  "xl/workbook.xml": "spreadsheetml.sheet.main",
  "xl/sharedStrings.xml": "spreadsheetml.sharedStrings",
  "xl/styles.xml": "spreadsheetml.styles",
};

/** The list of types without which no office suite opens the file. */
function contentTypes(parts: readonly string[]): string {
  const overrides = parts
    .filter((name) => !name.endsWith(".rels"))
    .map((name) => {
      const type = TYPES[name] ?? "spreadsheetml.worksheet";
      return `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
    });
  const rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${rels}${overrides.join("")}</Types>`;
}

function office(main: string, parts: Readonly<Record<string, string>>): Uint8Array {
  const root = `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="${main}"/></Relationships>`;
  const all = { "[Content_Types].xml": contentTypes(Object.keys(parts)), "_rels/.rels": root, ...parts };
  // The same parts always give the same bytes.
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])), {
    mtime: "1980-01-02",
  });
}
