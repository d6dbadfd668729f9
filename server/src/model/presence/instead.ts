import { simplified } from "../../base/script/traditional";
import { type Span, slice } from "../../base/span";
import { ELSEWHERE, PICTURE } from "../../spec/tables/instead";
import { ABSENT, type Presence, unread } from "./evidence";

/** Returns where a picture stands in a text: tables are often put in as such. */
export function pictureIn(text: string): Span | undefined {
  return placeOf(PICTURE.exec(simplified(text)));
}

/** Returns what may stand for a table in a part of a text: a picture, or words that point to another place. */
export function insteadIn(text: string, part: Span): Presence {
  const written = slice(text, part);
  const moved = ({ start, end }: Span): Span => ({ start: part.start + start, end: part.start + end });
  const picture = pictureIn(written);
  if (picture) return unread("picture", moved(picture));
  const reference = placeOf(ELSEWHERE.exec(simplified(written)));
  if (!reference) return ABSENT;
  const [span, said] = [moved(reference), slice(written, reference)];
  return { state: "unread", evidence: { kind: "elsewhere", span, text: said, count: 1 } };
}

function placeOf(match: RegExpExecArray | null): Span | undefined {
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
