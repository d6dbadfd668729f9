import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { OFFICE_PLATFORM } from "../../server/src/node/office-platform";
import { crc32 } from "../../server/src/office/package/crc32";
import { readOffice } from "../../server/src/office/read-office";
import { docx, officePieces, sheetRow, wordParagraph, wordReport, xlsx } from "../support/office/files";
import { random } from "../support/random/random";
import { SEED } from "../support/random/seed";

const read = (bytes: Uint8Array) => readOffice(bytes, OFFICE_PLATFORM);

/** The text, or the problem in brackets. */
function outcome(bytes: Uint8Array): string {
  const office = read(bytes);
  return typeof office === "string" ? `[${office}]` : office.text;
}

describe("a damaged file", () => {
  const whole = wordReport(officePieces("2021"));
  const text = outcome(whole);

  it("that was cut gives no text, wherever the cut is", () => {
    for (let length = 0; length < whole.length; length += 37)
      expect(["[damaged]", "[not-office-file]"]).toContain(outcome(whole.subarray(0, length)));
  });
  it("with a changed byte gives the same text or none", () => {
    const { below } = random(SEED);
    let none = 0;
    for (let at = 0; at < 400; at++) {
      const bytes = Uint8Array.from(whole);
      const place = below(bytes.length);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << below(8));
      const shown = outcome(bytes);
      if (shown.startsWith("[")) none++;
      else expect(shown).toBe(text);
    }
    expect(none).toBeGreaterThan(100);
  });
  it("with random bytes after the signature gives none", () => {
    const { below } = random(SEED);
    for (let at = 0; at < 100; at++) {
      const bytes = Uint8Array.from({ length: 500 }, (_, index) => [0x50, 0x4b, 3, 4][index] ?? below(256));
      expect(outcome(bytes)).toBe("[damaged]");
    }
  });
  it("without its main part or its body gives none", () => {
    expect(outcome(zipSync({ "a.txt": strToU8("甲") }))).toBe("[not-office-file]");
    expect(outcome(zipSync({ "word/document.xml": strToU8("<a/>") }))).toBe("[not-office-file]");
    expect(outcome(xlsx({ sheets: [{ name: "甲", xml: "<sheetData>" }] }))).toBe("[damaged]");
    expect(outcome(docx("</w:body>"))).toBe("[damaged]");
  });
});

describe("a file that is no document", () => {
  it("is said to be of an old format, encrypted or something else", () => {
    const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]);
    expect(outcome(compound)).toBe("[old-format]");
    const stream = [..."EncryptedPackage"].flatMap((character) => [character.charCodeAt(0), 0]);
    expect(outcome(Uint8Array.from([...compound, ...stream]))).toBe("[encrypted]");
    expect(outcome(strToU8("一、总体情况"))).toBe("[not-office-file]");
  });
});

describe("a file made to harm", () => {
  it("that unpacks to gigabytes is not unpacked, whatever size it declares", () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(30_000_000) });
    expect(outcome(bomb)).toBe("[too-large]");
    const lying = Uint8Array.from(bomb);
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 4 < lying.length; at++)
      if (view.getUint32(at, true) === 30_000_000) view.setUint32(at, 1000, true);
    expect(outcome(lying)).toBe("[damaged]");
  });
  it("with entities of its own or of other files is not read", () => {
    const declared = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:document/>';
    expect(outcome(zipSync({ "word/document.xml": strToU8(declared) }))).toBe("[unsafe]");
    expect(outcome(docx("<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>"))).toBe("&lol;\n");
  });
  it("with tables in tables is read two hundred deep, and refused beyond any use", () => {
    const nested = (depth: number) =>
      `${"<w:tbl><w:tr><w:tc>".repeat(depth)}${wordParagraph("甲")}${"</w:tc></w:tr></w:tbl>".repeat(depth)}`;
    expect(outcome(docx(nested(200)))).toBe("甲\n");
    expect(outcome(docx(nested(100_000)))).toBe("[too-large]");
  });
  it("with a million rows, columns or merged ranges is refused or read at once", () => {
    const far = sheetRow(1_048_575, [[0, "甲"]]);
    expect(
      outcome(xlsx({ sheets: [{ name: "甲", xml: `<sheetData>${"<row/>".repeat(300_000)}${far}</sheetData>` }] })),
    ).toBe("甲\n");
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(6000);
    expect(
      outcome(
        xlsx({ sheets: [{ name: "甲", xml: `<sheetData>${far}</sheetData><mergeCells>${merges}</mergeCells>` }] }),
      ),
    ).toBe("[too-large]");
  });
  it("with styles that are based on each other without end, or lists of long words, is read at once", () => {
    const many = Array.from({ length: 50_000 }, (_, at) => at);
    const body = wordParagraph("甲", '<w:pPr><w:pStyle w:val="0"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>');
    const styles = many.map((at) => `<w:style w:styleId="${at}"><w:basedOn w:val="${at + 1}"/></w:style>`).join("");
    const around =
      '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>';
    expect(outcome(docx(body, { styles }))).toBe("甲\n");
    expect(outcome(docx(body.replace('"0"', '"a"'), { styles: around }))).toBe("甲\n");
    const level = `<w:lvl w:ilvl="0"><w:lvlText w:val="${"长".repeat(100_000)}"/></w:lvl>`;
    const lists = many.map((at) => `<w:num w:numId="${at}"><w:abstractNumId w:val="0"/></w:num>`).join("");
    const numbering = `<w:abstractNum w:abstractNumId="0">${level}${'<w:lvl w:ilvl="1"/>'.repeat(50_000)}</w:abstractNum>${lists}`;
    const listed = wordParagraph("甲", '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>');
    expect(outcome(docx(listed.repeat(2000), { numbering })).length).toBeLessThan(1_000_000);
  });
  it("with notes that refer to themselves has each of them once", () => {
    const reference = '<w:p><w:r><w:t>甲</w:t><w:footnoteReference w:id="1"/></w:r></w:p>';
    const footnotes = `<w:footnote w:id="1">${reference.replace("甲", "注")}</w:footnote>`;
    expect(outcome(docx(reference.repeat(3), { footnotes }))).toBe("甲\n甲\n甲\n注\n");
  });
  it("with a long text that many cells share is refused", () => {
    const strings = `<si><t>${"长\n".repeat(500_000)}</t></si>`;
    const rows = Array.from({ length: 1000 }, (_, at) => `<row r="${at + 1}"><c t="s"><v>0</v></c></row>`).join("");
    expect(outcome(xlsx({ sheets: [{ name: "甲", xml: `<sheetData>${rows}</sheetData>` }], strings }))).toBe(
      "[too-large]",
    );
  });
  it("with sheets without end, or large ones by the dozen, is refused", () => {
    const sheets = (count: number, blanks: number) =>
      Array.from({ length: count }, (_, at) => ({
        name: `${at}`,
        xml: `<sheetData>${sheetRow(0, [[0, "甲"]])}</sheetData>${" ".repeat(blanks)}`,
      }));
    expect(outcome(xlsx({ sheets: sheets(2, 10_000_000) }))).toMatch(/^0\n甲\n/);
    expect(outcome(xlsx({ sheets: sheets(8, 10_000_000) }))).toBe("[too-large]");
    expect(outcome(xlsx({ sheets: sheets(1001, 0) }))).toBe("[too-large]");
  });
  it("whose parts lie outside of it reads none of them", () => {
    const root =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>';
    expect(outcome(zipSync({ "_rels/.rels": strToU8(root) }))).toBe("[damaged]");
  });
});

describe("crc32", () => {
  it("is that of the standard's check value", () => {
    expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
  });
});
