import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { characterEdits } from "../../server/src/edits/minimal-edits";
import { OFFICE_PLATFORM } from "../../server/src/node/office-platform";
import { mendDocument } from "../../server/src/office/mend-document";
import { type OfficeText, readOffice } from "../../server/src/office/read-office";
import { docx, officePieces, wordParagraph, wordReport } from "../support/office/files";

function read(bytes: Uint8Array): OfficeText {
  const office = readOffice(bytes, OFFICE_PLATFORM);
  if (typeof office === "string") throw new Error(office);
  return office;
}

function mended(bytes: Uint8Array, change: (text: string) => string) {
  const office = read(bytes);
  return mendDocument(bytes, office, characterEdits(office.text, change(office.text)), OFFICE_PLATFORM);
}

const body = (bytes: Uint8Array) => new TextDecoder().decode(unzipSync(bytes)["word/document.xml"]);
const runs =
  "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>新收</w:t></w:r><w:r><w:t>5</w:t></w:r><w:r><w:t>件，</w:t></w:r></w:p>";

describe("changing a Word document", () => {
  it("changes the words where they stand, and nothing else", () => {
    const before = docx(runs);
    const after = mended(before, (text) => text.replace("5件", "6&7件"));
    expect(after?.text).toBe("新收6&7件，\n");
    expect(body(after?.bytes ?? before)).toBe(body(before).replace("<w:t>5</w:t>", "<w:t>6&amp;7</w:t>"));
  });
  it("puts what replaces several runs into the first of them", () => {
    const after = mended(docx(runs), (text) => text.replace("收5件，", "办。"));
    expect(body(after?.bytes ?? new Uint8Array())).toContain(
      "<w:t>新办。</w:t></w:r><w:r><w:t></w:t></w:r><w:r><w:t></w:t>",
    );
  });
  it("adds text behind the run that it follows", () => {
    expect(body(mended(docx(runs), (text) => text.replace("5", "50"))?.bytes ?? new Uint8Array())).toContain(
      "<w:t>50</w:t>",
    );
  });
  it("keeps every other part byte for byte, packed as it was", () => {
    const before = wordReport(officePieces("2021"));
    const after = mended(before, (text) => text.replace("一、总体情况", "一、总体情形"));
    const [was, is] = [unzipSync(before), unzipSync(after?.bytes ?? before)];
    expect(Object.keys(is)).toEqual(Object.keys(was));
    for (const name of Object.keys(was)) if (name !== "word/document.xml") expect(is[name]).toEqual(was[name]);
    expect(read(after?.bytes ?? before).text).toBe(read(before).text.replace("一、总体情况", "一、总体情形"));
  });
  it("leaves the bytes that it was given as they were", () => {
    const given = Buffer.from(docx(runs));
    const before = Uint8Array.from(given);
    expect(mended(given, (text) => text.replace("5", "6"))).toBeDefined();
    expect(Uint8Array.from(given)).toEqual(before);
  });
  it("leaves out what stands in no run, and makes the rest", () => {
    const before = docx(wordParagraph("一、甲,乙") + wordParagraph("丙"));
    expect(mended(before, (text) => text.replace(",", "，").replace("丙", "丙\n丁"))?.text).toBe("一、甲，乙\n丙\n");
    expect(mended(before, (text) => `${text}丁\n`)).toBeUndefined();
  });
  it("does nothing where the new text would lose its white space", () => {
    expect(mended(docx("<w:p><w:r><w:t>甲</w:t></w:r></w:p>"), (text) => text.replace("甲", "甲 "))).toBeUndefined();
  });
});
