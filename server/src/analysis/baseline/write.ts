import type { Edit } from "../../base/edits";
import type { JsonNode } from "../../base/json/json-node";
import { readJsonc } from "../../base/json/jsonc";
import { lineEnding } from "../../base/lines";
import { minimalEdits } from "../../edits/minimal-edits";
import { BASELINE_VERSION, type BaselineEntry, listOf, pathKey, readBaseline } from "./read";

/**
 * Returns the edits that add an accepted finding to a baseline, behind the others of its file, and leave all else as it
 * is written; to an undefined text, all of a new baseline. None where the finding is accepted already; undefined where
 * the text is no baseline that can be edited.
 */
export function withEntry(text: string | undefined, entry: BaselineEntry): readonly Edit[] | undefined {
  const before = text ?? "";
  const { entries } = readBaseline(before).baseline;
  const same = (other: BaselineEntry) => pathKey(other.file) === pathKey(entry.file);
  if (entries.some((other) => same(other) && other.fingerprint === entry.fingerprint)) return [];
  const after = written(before, (parts) => {
    const last = parts.map(({ entry: other }) => other !== undefined && same(other)).lastIndexOf(true);
    const at = last < 0 ? parts.length : last + 1;
    return [...parts.slice(0, at), { entry }, ...parts.slice(at)];
  });
  return after === undefined ? undefined : minimalEdits(before, after);
}

/**
 * Returns the text of a baseline that holds these entries in this order. Those that stood in `text` keep their own text
 * and the comments at it; all around the list stays. Undefined where the text is no baseline that can be edited.
 */
export function withEntries(text: string | undefined, entries: readonly BaselineEntry[]): string | undefined {
  return written(text ?? "", (parts) => {
    const present = new Map(parts.flatMap((part) => (part.entry ? [[nameOf(part.entry), part] as const] : [])));
    return entries.map((entry) => present.get(nameOf(entry)) ?? { entry });
  });
}

/**
 * Returns the edits that take an accepted finding out of a baseline and leave all else as it is written. None where it
 * is not there; undefined where the text is no baseline that can be edited.
 */
export function withoutEntry(
  text: string,
  gone: Pick<BaselineEntry, "file" | "fingerprint">,
): readonly Edit[] | undefined {
  const after = written(text, (parts) => parts.filter(({ entry }) => !entry || nameOf(entry) !== nameOf(gone)));
  return after === undefined ? undefined : minimalEdits(text, after);
}

function nameOf({ file, fingerprint }: Pick<BaselineEntry, "file" | "fingerprint">): string {
  return `${pathKey(file)}\0${fingerprint}`;
}

/**
 * One item of the list. `source` is how it is written, with what stands before it and behind it in its line, commas
 * taken out.
 */
interface ListItem {
  readonly entry?: BaselineEntry;
  readonly source?: { readonly before: string; readonly item: string; readonly after: string };
}

/** The text with its list of entries arranged anew. */
function written(text: string, arrange: (parts: readonly ListItem[]) => readonly ListItem[]): string | undefined {
  const { root, problems } = readJsonc(text);
  if (problems.length > 0) return undefined;
  const eol = lineEnding(text);
  if (!root) return `${text}${text.trim() === "" ? "" : eol}${newText(eol, arrange([]))}`;
  if (root.kind !== "object") return undefined;
  const list = listOf(root);
  if (list) return text.slice(0, list.span.start) + listText(text, list, arrange) + text.slice(list.span.end);
  const last = root.members.at(-1);
  if (root.members.some(({ key }) => key === "accepted")) return undefined;
  const member = `${eol}  "accepted": [${partsText(arrange([]), { eol, indent: "    " })}${eol}  ]`;
  const at = last ? last.value.span.end : root.span.start + 1;
  const rest = text.slice(at);
  return `${text.slice(0, at)}${last ? "," : ""}${member}${/^\s*[\r\n]/.test(rest) || last ? "" : eol}${rest}`;
}

function newText(eol: string, parts: readonly ListItem[]): string {
  const list = parts.length > 0 ? `[${partsText(parts, { eol, indent: "    " })}${eol}  ]` : "[]";
  return `{${eol}  "version": ${BASELINE_VERSION},${eol}  "accepted": ${list}${eol}}${eol}`;
}

/** The list with its brackets. */
function listText(
  text: string,
  list: Extract<JsonNode, { readonly kind: "array" }>,
  arrange: (parts: readonly ListItem[]) => readonly ListItem[],
): string {
  const eol = lineEnding(text);
  const { parts, tail, trailingComma } = partsOf(text, list);
  const arranged = arrange(parts);
  const indent = parts
    .map(({ source }) => /[\r\n]([ \t]*)$/.exec(source?.before ?? "")?.[1])
    .find((found) => found !== undefined);
  const before = text.slice(0, list.span.start);
  const own = before.slice(Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1);
  const outer = /^[ \t]*/.exec(own)?.[0] ?? "";
  const inside = partsText(arranged, { eol, indent: indent ?? `${outer}  `, trailingComma });
  const closing =
    arranged.length > 0 && parts.length === 0 && !/[\r\n]/.test(tail) ? `${tail.trimEnd()}${eol}${outer}` : tail;
  return `[${inside}${closing}]`;
}

interface JsonStyle {
  readonly eol: string;
  readonly indent: string;
  readonly trailingComma?: boolean;
}

/** Items one behind the other, a comma right behind each but the last. */
function partsText(parts: readonly ListItem[], style: JsonStyle): string {
  return parts
    .map(({ entry, source }, index) => {
      const comma = index < parts.length - 1 || style.trailingComma ? "," : "";
      if (source) return source.before + source.item + comma + source.after;
      const lines = JSON.stringify(entry, ORDER, 2).split("\n");
      return lines.map((line) => style.eol + style.indent + line).join("") + comma;
    })
    .join("");
}

/** The members of an entry in the order in which they are written, and no others. */
const ORDER = ["file", "code", "fingerprint", "message", "reason", "by", "at"];

/** Comments that end in their line, blanks and commas, up to the end of the line. */
const REST_OF_LINE = /^(?:[^\S\r\n]|,|\/\*(?:(?!\*\/)[^\r\n])*\*\/)*(?:\/\/[^\r\n]*)?(?=[\r\n])/;

/** Takes the list apart: each item with what belongs to it, and what stands behind the last. */
function partsOf(
  text: string,
  list: Extract<JsonNode, { readonly kind: "array" }>,
): { readonly parts: readonly ListItem[]; readonly tail: string; readonly trailingComma: boolean } {
  const { entries } = readBaseline(text).baseline;
  const entryAt = new Map(entries.map((entry) => [entry.span.start, entry]));
  let before = text.slice(list.span.start + 1, list.items[0]?.span.start ?? list.span.end - 1);
  let trailingComma = false;
  const parts = list.items.map((item, index): ListItem => {
    const between = text.slice(item.span.end, list.items[index + 1]?.span.start ?? list.span.end - 1);
    const bare = withoutComma(between);
    trailingComma = bare !== between;
    const after = REST_OF_LINE.exec(bare)?.[0] ?? "";
    const source = { before, item: text.slice(item.span.start, item.span.end), after };
    before = bare.slice(after.length);
    const entry = entryAt.get(item.span.start);
    return { ...(entry ? { entry } : {}), source };
  });
  return { parts, tail: before, trailingComma };
}

/** Blanks and comments without the comma among them. */
function withoutComma(between: string): string {
  let taken = false;
  return between.replace(/\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|,/g, (found) => {
    if (found !== "," || taken) return found;
    taken = true;
    return "";
  });
}
