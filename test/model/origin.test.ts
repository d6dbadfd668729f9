import { expect, test } from "vitest";
import { originOf } from "../../server/src/model/digest/digest";

test("a digest says whether it is of an office document or of a PDF, and of a text nothing", () => {
  expect(originOf(undefined)).toEqual({});
  expect(originOf("docx")).toEqual({ isOffice: true });
  expect(originOf("xlsx")).toEqual({ isOffice: true });
  expect(originOf("pdf")).toEqual({ isOffice: true, isPdf: true });
});
