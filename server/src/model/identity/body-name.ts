import { isLineEndUnit } from "../../base/lines";
import { withoutNotes } from "../../base/script/phonetic-notes";
import { simplified } from "../../base/script/traditional";
import { isBlankUnit, span } from "../../base/span";
import type { TextLine } from "../../layout/index";
import type { Sourced } from "../types";
import { bodyKey } from "./body-key";
import { bodyIn } from "./title-words";

const HAN = "[\\u4e00-\\u9fff]";
/** Endings of the names of government bodies; a branch has the name of the whole before its own. */
const SUFFIX = `人民政府(?:办公厅|办公室)?|街道办事处|管理委员会|管委会|委员会|分局|总队|支队|局(?:${HAN}{1,8}?分局)?|厅|中心`;
/** What makes the name before it that of a place to read, such as the government's website in the report of a bureau. */
const SITE = "(?:官方|政府)?(?:门户|网|公众号|微信|专栏)";
const LINE_NAME = new RegExp(`^${HAN}{2,24}(?:${SUFFIX}|办公室|办事处|乡|镇)$`);
/** Endings of names that only the words 由…编制 make sure. */
const FURTHER = "街道|大队|联合会|联合社|联社|供销社|残联|医院|公司";
const COMPILER = new RegExp(
  `由(${HAN}{2,24}?(?:${SUFFIX}|${FURTHER}))(?:党政|综合|党政综合)?(?:办公室)?(?:综合科)?(?:负责)?(?:组织)?(?:(?:根据|按照|依据)[^。]{2,200}?)?编制`,
);
/** What a report says of itself without the word 编制: 本年度报告是由青禾县水利局依据《条例》…要求. */
const WRITER = new RegExp(`报告(?:是|系)?由(${HAN}{2,24}?(?:${SUFFIX}|${FURTHER}|办公室))(?:根据|依据|按照|依照)《`);
const WHOLE_NAME = new RegExp(
  `(?<=^|[^\\u4e00-\\u9fff]|年度?|[,。;、])((?!年?度)${HAN}{2,24}?(?:${SUFFIX}))(?![长党]|${SITE})`,
  "g",
);
/** Documents of others, where somebody has his office, and whom to ask: bodies named there may be others. */
const ASIDE =
  /《[^《》]{1,60}(?:关于|印发)[^《》]{1,100}》|地址[:：][^。;；)）]{1,80}|联\s{0,4}系(?:单\s{0,4}位|部门|机构|科室|人)[:：][^。;；,，)）\n]{1,40}/g;
/**
 * A name that stands once may be a piece of a sentence; not the one that the public is told to ask (a centre may be one
 * that the body has), that begins what was done in a year, that writes the report, calls itself 我局 or acts otherwise, or
 * that is all of a line.
 */
const ENOUGH = 2;
const ASKED = /(?:[请可]与|请联系[:：]?)$/;
/** 我局（青禾县水利局）, 结合青禾县水利局工作实际, and 青禾县水利局（以下简称“我局”）. */
const OURS = /(?:我[局厅委办院县市区镇乡]?(?:单位|街道)?[（(]|结合)$/;
const CALLS_ITSELF = /^[（(](?:以下|下文|下)?(?:统称|简称|称)(?:为)?[:：]?[“"‘「]?[我本]/;
const OF_YEAR = /20\d\d ?年(?:度|以来)?[,，]?$/;
const ACTS = /^(?:(?:组织|负责)?(?:编制|编写|撰写|制作)|认真|严格|深入|坚持|全面|积极|高度重视|扎实|切实|紧紧|始终)/;
const LINE_END = /^\s*(?:[\r\n]|$)/;
/** Bodies that a report names without being theirs. */
const OTHERS = /^(国务院|中共|中国|党|省|市|区|县|上级|各|我|本|全|向|在|由|对|与|和|将|会同)/;
/** Characters of sentences, not of names: what stands before them belongs to the sentence. */
const SENTENCE = /[了向在由对将把被等及从为按以是有的各]|网站|门户/;

/** Where an office puts the report of its government together, it is the government's: 由青禾区人民政府办公室汇总编制. */
const COMPILED_FOR = new RegExp(`由(${HAN}{2,24}?人民政府)办公[厅室][^。]{0,12}汇总`);

/**
 * Returns the body of a report without a title: the one that says it wrote the report, the signature, or the name used
 * most in the text.
 */
export function bodyFromText(text: string, lines: readonly TextLine[]): Sourced<string> | undefined {
  const beginning = simplified(text.slice(0, 5000));
  const compiler = COMPILED_FOR.exec(beginning) ?? COMPILER.exec(beginning) ?? WRITER.exec(beginning);
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
  const plain = simplified(text.slice(0, 50_000)).replace(ASIDE, (words) => " ".repeat(words.length));
  for (const match of plain.matchAll(WHOLE_NAME)) {
    const name = bodyIn((match[1] ?? "").replace(/^.*[了的]/, "")) ?? "";
    if (name === "" || OTHERS.test(name) || SENTENCE.test(name) || bodyKey(name) === undefined) continue;
    const at = match.index + match[0].indexOf(name);
    const known = seen.get(name);
    seen.set(name, { count: (known?.count ?? 0) + (isTold(plain, at, name) ? ENOUGH : 1), at: known?.at ?? at });
  }
  const [best] = [...seen].filter(([, { count }]) => count >= ENOUGH).sort(([, a], [, b]) => b.count - a.count);
  return best && named(text, best[1].at, best[0].length);
}

function isTold(text: string, at: number, name: string): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  const behind = text.slice(at + name.length, at + name.length + 12);
  if (ASKED.test(before)) return !name.endsWith("中心");
  if (OF_YEAR.test(before) || OURS.test(before)) return true;
  return ACTS.test(behind) || CALLS_ITSELF.test(behind) || (LINE_END.test(behind) && beginsLine(text, at));
}

function beginsLine(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && isBlankUnit(text.charCodeAt(start - 1)) && !isLineEndUnit(text.charCodeAt(start - 1))) start--;
  return start === 0 || isLineEndUnit(text.charCodeAt(start - 1));
}

function named(text: string, start: number, length: number): Sourced<string> {
  return { value: text.slice(start, start + length), span: span(start, start + length) };
}
