import { describe, expect, test } from "vitest";
import { decode, type Encoding } from "../../server/src/bytes/decode";
import { encode } from "../support/processes/encode";
import { fc } from "../support/random/properties";
import { buildReport } from "../support/reports/report-builder";

const ENCODINGS: readonly Encoding[] = ["utf8", "gb18030", "utf16le", "utf16be"];

describe("what an encoding is told by", () => {
  const report = buildReport();

  test.each(ENCODINGS)("a whole report in %s", (encoding) => {
    expect(decode(encode(report, encoding))).toEqual({ kind: "text", text: report, encoding });
  });

  test.each(ENCODINGS)("any beginning of a report in %s, cut between characters", (encoding) => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: report.length }), (length) => {
        const text = report.slice(0, length);
        const decoded = decode(encode(text, encoding));
        return decoded.kind === "text" && decoded.text === text && decoded.encoding === encoding;
      }),
    );
  });

  test("short texts", () => {
    expect(decode(new Uint8Array())).toEqual({ kind: "text", text: "", encoding: "utf8" });
    expect(decode(encode("0", "utf8"))).toEqual({ kind: "text", text: "0", encoding: "utf8" });
    expect(decode(encode("年报", "gb18030"))).toEqual({ kind: "text", text: "年报", encoding: "gb18030" });
    expect(decode(encode("一、总体情况\n", "utf16le"))).toMatchObject({ encoding: "utf16le" });
  });

  test("rare characters, which GBK does not have", () => {
    // 㼆 takes four bytes in GB18030.
    const bytes = Buffer.concat([encode("王", "gb18030"), Buffer.from([0x82, 0x30, 0xfe, 0x30])]);
    const decoded = decode(bytes);
    expect(decoded).toMatchObject({ kind: "text", encoding: "gb18030" });
    expect(decoded.kind === "text" && [...decoded.text]).toHaveLength(2);
  });
});

describe("what is no text", () => {
  test.each([
    ["zeros", new Uint8Array(100)],
    ["bytes in order", Uint8Array.from({ length: 4096 }, (_, index) => index % 256)],
    ["control characters without a zero", Uint8Array.from({ length: 4096 }, (_, index) => 1 + (index % 200))],
    ["a compressed file", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0])],
    ["an old Word file", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(40)])],
  ])("%s", (_, bytes) => {
    expect(decode(bytes)).toEqual({ kind: "binary" });
  });

  test("what a user names as an encoding is believed, unless nothing comes of it", () => {
    expect(decode(encode("年报", "utf8"), "gb18030")).toMatchObject({ kind: "text", encoding: "gb18030" });
    expect(decode(new Uint8Array(100), "utf8")).toEqual({ kind: "binary" });
  });
});
