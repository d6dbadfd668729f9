import { withoutNotes } from "../../base/script/phonetic-notes";
import { simplified } from "../../base/script/traditional";
import { span } from "../../base/span";
import type { TextLine } from "../../layout/index";
import type { Sourced } from "../types";
import { bodyIn } from "./title-words";

/** Endings of the names of government bodies. */
const SUFFIX = "人民政府(?:办公厅|办公室)?|街道办事处|管理委员会|管委会|委员会|分局|总队|支队|局|厅|中心";
const HAN = "[\\u4e00-\\u9fff]";
const LINE_NAME = new RegExp(`^${HAN}{2,24}(?:${SUFFIX}|办公室|办事处|乡|镇)$`);
const COMPILER = new RegExp(`由(${HAN}{2,24}?(?:${SUFFIX}))(?:负责)?(?:组织)?编制`);
const WHOLE_NAME = new RegExp(`(?<=^|[^\\u4e00-\\u9fff]|年|[,。;、])(${HAN}{2,24}?(?:${SUFFIX}))(?![长党])`, "g");
/** Bodies that a report names without being theirs. */
const OTHERS = /^(国务院|中共|中国|党|省|市|区|县|上级|各|我|本|全|向|在|由|对|与|和|将|会同)/;
const PLACE = /[省市县区州旗乡镇]|街道/;
/** Characters of sentences, not of names: what stands before them belongs to the sentence. */
const SENTENCE = /[了向在由对将把被等及从为按以是有的各]/;

/**
 * Returns the body of a report without a title: the one that says it wrote the report, the signature, or the name used
 * most in the text.
 */
export function bodyFromText(text: string, lines: readonly TextLine[]): Sourced<string> | undefined {
  const compiler = COMPILER.exec(simplified(text.slice(0, 5000)));
  const name = compiler?.[1] === undefined ? undefined : bodyIn(compiler[1]);
  if (compiler && name !== undefined) {
    const start = compiler.index + compiler[0].indexOf(name);
    return named(text, start, name.length);
  }
  return signature(lines) ?? commonestName(text);
}

/** A line of its own with a body's name, among the last ones. */
function signature(lines: readonly TextLine[]): Sourced<string> | undefined {
  const last = lines.filter((line) => line.text.trim() !== "").slice(-4);
  const found = last.find((line) => LINE_NAME.test(simplified(withoutNotes(line.text.trim()))));
  return found && { value: withoutNotes(found.text.trim()), span: found.span };
}

function commonestName(text: string): Sourced<string> | undefined {
  const seen = new Map<string, { count: number; at: number }>();
  for (const match of simplified(text.slice(0, 50_000)).matchAll(WHOLE_NAME)) {
    const name = bodyIn(match[1] ?? "") ?? "";
    if (name === "" || OTHERS.test(name) || SENTENCE.test(name) || !PLACE.test(name.slice(1))) continue;
    const known = seen.get(name);
    seen.set(name, { count: (known?.count ?? 0) + 1, at: known?.at ?? match.index + match[0].indexOf(name) });
  }
  const best = [...seen].sort(([, a], [, b]) => b.count - a.count || a.at - b.at)[0];
  return best && named(text, best[1].at, best[0].length);
}

function named(text: string, start: number, length: number): Sourced<string> {
  return { value: text.slice(start, start + length), span: span(start, start + length) };
}
