import { type CellStyle, columnName, rowXml, STYLE_ORDER, textCell } from "./cells";

/** The layout of a sheet: its name, and its columns with their headings and widths in characters. */
export interface SheetForm {
  readonly name: string;
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Returns the path of a sheet's part; sheets count from 0. */
export function sheetPath(sheet: number): string {
  return `xl/worksheets/sheet${sheet + 1}.xml`;
}

/** Returns the parts of a workbook besides its sheets, with their paths, in the order that readers expect. */
export function workbookParts(sheets: readonly SheetForm[]): readonly (readonly [path: string, xml: string])[] {
  return [
    ["[Content_Types].xml", contentTypes(sheets)],
    [
      "_rels/.rels",
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    ["xl/workbook.xml", workbook(sheets)],
    ["xl/_rels/workbook.xml.rels", workbookRelations(sheets)],
    ["xl/styles.xml", styles()],
  ];
}

/** Returns the XML of a sheet before its rows: frozen first row, column widths, row of headings. */
export function sheetStart({ columns }: SheetForm, active: boolean): string {
  const widths = columns.map(({ width }, index) => {
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  const heads = columns.map(({ heading }) => textCell(heading, "heading"));
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView${active ? ' tabSelected="1"' : ""} workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>' +
    `</sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData>${rowXml(1, heads)}`
  );
}

/** Returns the XML of a sheet after its rows: filter buttons. `rows` includes the row of headings. */
export function sheetEnd({ columns }: SheetForm, rows: number): string {
  return `</sheetData><autoFilter ref="A1:${columnName(columns.length - 1)}${rows}"/></worksheet>`;
}

function contentTypes(sheets: readonly SheetForm[]): string {
  const overrides = [
    ["xl/workbook.xml", `${TYPE}.sheet.main+xml`],
    ["xl/styles.xml", `${TYPE}.styles+xml`],
    ...sheets.map((_, index) => [sheetPath(index), `${TYPE}.worksheet+xml`]),
  ].map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}

function workbook(sheets: readonly SheetForm[]): string {
  const list = sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${list.join("")}</sheets></workbook>`;
}

function workbookRelations(sheets: readonly SheetForm[]): string {
  const targets = [
    ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
    ["styles", "styles.xml"],
  ];
  const list = targets.map(([type, target], index) => {
    return `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

/** The indices of the font and the fill of each style. */
const LOOKS: Readonly<Record<CellStyle, readonly [font: number, fill: number]>> = {
  plain: [0, 0],
  heading: [1, 2],
  unreadable: [2, 3],
  missing: [3, 0],
  outside: [0, 2],
};

/** Returns the style sheet. Excel reserves the first two fills. */
function styles(): string {
  const fonts = [font("", ""), font("<b/>", ""), font("", "FF9C0006"), font("<i/>", "FF7F7F7F")];
  const solid = (colour: string) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`;
  const fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    solid("FFE7E6E6"),
    solid("FFFFF2CC"),
  ];
  const xfs = STYLE_ORDER.map((style) => {
    const [font, fill] = LOOKS[style];
    return `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyFont="1" applyFill="1"/>`;
  });
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="${fonts.length}">${fonts.join("")}</fonts>` +
    `<fills count="${fills.length}">${fills.join("")}</fills>` +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${xfs.length}">${xfs.join("")}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

/** Returns a font. The order of its elements is fixed: weight, size, colour, name. */
function font(weight: "" | "<b/>" | "<i/>", colour: string): string {
  return `<font>${weight}<sz val="11"/>${colour && `<color rgb="${colour}"/>`}<name val="等线"/></font>`;
}
