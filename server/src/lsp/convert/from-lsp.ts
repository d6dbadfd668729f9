import type { Range } from "vscode-languageserver";
import { type LineMap, offsetAt } from "../../base/lines";
import { type Span, span } from "../../base/span";

/** A range as offsets into the text; ends beyond a line or the text are drawn back into it. */
export function toSpan(lines: LineMap, range: Range): Span {
  const start = offsetAt(lines, range.start);
  return span(start, Math.max(start, offsetAt(lines, range.end)));
}
