import { deflateRawSync } from "node:zlib";
import { expect, it } from "vitest";
import { OFFICE_PLATFORM as NODE } from "../../server/src/node/office-platform";
import { readOffice } from "../../server/src/office/read-office";
import { OFFICE_PLATFORM } from "../../server/src/web/office-platform";
import { officePieces, wordReport, workbookReport } from "../support/office/files";

it.each([
  ["a Word document", wordReport(officePieces("2021"))],
  ["a workbook", workbookReport(officePieces("2021"))],
])("%s is read in a browser as it is in Node", (_, bytes) => {
  const read = readOffice(bytes, NODE);
  expect(read).toHaveProperty("text");
  expect(readOffice(bytes, OFFICE_PLATFORM)).toEqual(read);
});

it("unpacks what Node packs, and Node what it packs", () => {
  const text = "年报，".repeat(1000);
  const bytes = OFFICE_PLATFORM.encodeUtf8(text);
  expect(OFFICE_PLATFORM.decodeUtf8(OFFICE_PLATFORM.inflate(deflateRawSync(bytes), bytes.length))).toBe(text);
  expect(OFFICE_PLATFORM.decodeUtf8(NODE.inflate(OFFICE_PLATFORM.deflate(bytes), bytes.length))).toBe(text);
});

it("refuses data that unpacks to more than its size, that is damaged, or that is cut off", () => {
  const packed = deflateRawSync(Buffer.alloc(100_000, "年"));
  expect(() => OFFICE_PLATFORM.inflate(packed, 99_999)).toThrow();
  expect(() => OFFICE_PLATFORM.inflate(packed.subarray(0, packed.length >> 1), 100_000)).toThrow();
  expect(() => OFFICE_PLATFORM.inflate(Uint8Array.of(0xff, 0xff, 0xff), 100_000)).toThrow();
});
