import { describe, expect, it } from "vitest";
import { ReportIndex } from "../../../server/src/analysis/comparison/report-index";
import type { Digest } from "../../../server/src/model/digest/digest";
import { digest, idsOf } from "./digests";

describe("a Word document and the text that was made from it", () => {
  const document = { ...digest("青禾县", 2023, [], 1), isOffice: true };
  const index = (texts: Readonly<Record<string, Digest>>) => {
    const all = new ReportIndex();
    for (const [id, one] of Object.entries(texts)) all.set(id, one);
    return all;
  };

  it("are one report, and the text counts", () => {
    const all = index({ "a.docx": document, "b.txt": digest("青禾县", 2023, [], 1), next: digest("青禾县", 2024) });
    expect(all.neighboursOf("a.docx").sameReport).toEqual([]);
    expect(all.neighboursOf("b.txt").sameReport).toEqual([]);
    expect(all.neighboursOf("next").lastYear?.id).toBe("b.txt");
  });

  it("are two where their figures differ, and so are two documents", () => {
    const other = index({ "a.docx": document, "b.txt": digest("青禾县", 2023) });
    expect(idsOf(other.neighboursOf("a.docx").sameReport)).toEqual(["b.txt"]);
    const two = index({ "a.docx": document, "b.docx": document });
    expect(idsOf(two.neighboursOf("b.docx").sameReport)).toEqual(["a.docx"]);
  });

  it("are one report side by side under one name, whatever is mended in the text, but not a document and its PDF", () => {
    const mended = digest("青禾县", 2023);
    const all = index({ "2023/a.docx": document, "2023/a.txt": mended, next: digest("青禾县", 2024) });
    expect(all.textOf("2023/a.docx")).toBe("2023/a.txt");
    expect(all.neighboursOf("2023/a.txt").sameReport).toEqual([]);
    expect(all.neighboursOf("next").lastYear?.id).toBe("2023/a.txt");
    const elsewhere = index({ "word/a.docx": document, "text/a.txt": mended });
    expect(idsOf(elsewhere.neighboursOf("text/a.txt").sameReport)).toEqual(["word/a.docx"]);
    const otherYear = index({ "a.docx": document, "a.txt": digest("青禾县", 2022) });
    expect(otherYear.textOf("a.docx")).toBeUndefined();
    const printed = { ...mended, isOffice: true, isPdf: true };
    expect(idsOf(index({ "a.docx": document, "a.pdf": printed }).neighboursOf("a.pdf").sameReport)).toEqual(["a.docx"]);
    expect(index({ "a.pdf": printed, "a.md": digest("青禾县", 2023, [], 1) }).textOf("a.pdf")).toBe("a.md");
  });

  it("stay one report when it is known that the text was made from the document, whatever is mended in it", () => {
    const all = index({ "a.docx": document, "b.txt": digest("青禾县", 2023, [], 1), next: digest("青禾县", 2024) });
    all.set("b.txt", digest("青禾县", 2023));
    expect(all.textOf("a.docx")).toBeUndefined();
    expect([...all.madeFrom("b.txt", "a.docx")].sort()).toEqual(["a.docx", "b.txt", "next"]);
    expect(all.textOf("a.docx")).toBe("b.txt");
    expect(all.textOf("b.txt")).toBeUndefined();
    expect(all.neighboursOf("a.docx").sameReport).toEqual([]);
    expect(all.neighboursOf("b.txt").sameReport).toEqual([]);
    expect(all.neighboursOf("next").lastYear?.id).toBe("b.txt");
    all.set("b.txt", digest("青禾县", 2022));
    expect(all.textOf("a.docx")).toBeUndefined();
  });

  it("lose each other when one of them changes", () => {
    const all = index({ "a.docx": document, "b.txt": digest("青禾县", 2023, [], 1) });
    expect([...all.set("b.txt", digest("青禾县", 2023))].sort()).toEqual(["a.docx", "b.txt"]);
  });
});
