import { expect } from "vitest";
import type { Edit } from "../../../server/src/base/edits";
import { span } from "../../../server/src/base/span";

/** An edit that replaces the first occurrence of a part of the text. */
export function replacing(text: string, part: string, newText: string): Edit {
  const start = text.indexOf(part);
  expect(start).toBeGreaterThanOrEqual(0);
  return { span: span(start, start + part.length), newText };
}
