// Mutants that no test can notice, because the program does the same with them: found by reading, each with the reason.
// `line` is the line of the source as it stands, without its indentation.
const EQUIVALENT = [
  {
    file: "server/src/rules/missing-section.ts",
    line: "if (report.sections.length === 0) return;",
    was: "report.sections.length === 0",
    is: "false",
    why: "of a text without sections all are missing at its end, where `mayBeCut` then holds",
  },
  {
    file: "server/src/rules/section-order.ts",
    line: "if (at >= from.start && at <= from.end) return [];",
    was: "at >= from.start && at <= from.end",
    is: "false",
    why: "moving a section to where it is leaves it there, which the proof by reading back refuses",
  },
  {
    file: "server/src/model/date-number.ts",
    line: 'if (value > 99) return [...String(value)].map((digit) => DIGITS[Number(digit)]).join("");',
    was: ">",
    is: ">=",
    why: "a day or a month is at most 31, a year of a report at least 2008",
  },
  {
    file: "server/src/model/figure.ts",
    line: 'if (count !== undefined) return SMALL[count] ?? { kind: "number", value: whole(count), plain: true };',
    was: "count !== undefined",
    is: "false",
    why: "a count in plain digits is read the same by the pattern for numbers, only more slowly",
  },
  {
    file: "server/src/rules/personal-data.ts",
    line: "...(LONG_NUMBER.test(line.folded) ? KINDS : []).flatMap((kind) =>",
    was: "LONG_NUMBER.test(line.folded)",
    is: "true",
    why: "no kind of number is found in a line without a long number, which is only found sooner",
  },
  {
    file: "server/src/model/headings/sub-headings.ts",
    line: "if (line.span.end > section.body.end) break;",
    was: "line.span.end > section.body.end",
    is: "false",
    why: "the lines behind a section are not contained in it, which is only found more slowly",
  },
  {
    file: "server/src/layout/pipe/markdown.ts",
    line: "return start === span.start ? span : trimSpan(text, { start, end });",
    was: "start === span.start",
    is: "false",
    why: "the content of a cell is trimmed already where no marks are taken off",
  },
  {
    file: "server/src/relations/deduce.ts",
    line: 'if (columns?.kind !== "row") return undefined;',
    was: 'columns?.kind !== "row"',
    is: "false",
    why: "it is asked for rows of the form alone; the compiler does not know",
  },
  {
    file: "server/src/rules/template-residue.ts",
    line: "if (!first || !last) return [];",
    was: "!first || !last",
    is: "false",
    why: "it is asked where a place is open; the compiler does not know",
  },
  {
    file: "server/src/rules/template-residue.ts",
    line: "if (!first || !last) return [];",
    was: "||",
    is: "&&",
    why: "it is asked where a place is open; the compiler does not know",
  },
  {
    file: "server/src/rules/rate-mismatch.ts",
    line: "return off < (about ? MOST_ABOUT : 10 ** -percent.value.scale) + 1e-9;",
    was: "<",
    is: "<=",
    why: "no share is off by just a billionth more than is allowed",
  },
  {
    file: "server/src/rules/rate-mismatch.ts",
    line: "if (grown.some((one) => Math.abs(one - (more ? written : -written)) < step)) return [];",
    was: "<",
    is: "<=",
    why: "no growth is off by just a billionth more than is allowed",
  },
  {
    file: "server/src/model/claims/numbers.ts",
    line: "return start === 0 ? numbers : numbers.map((number) => movedBy(start, number));",
    was: "start === 0",
    is: "false",
    why: "numbers that are moved by nothing stand where they stood",
  },
  {
    file: "server/src/rules/support/text/doubled-words.ts",
    line: "if (!hasDoubled(text)) return [];",
    was: "!hasDoubled(text)",
    is: "false",
    why: "no word is found in a line in which nothing stands twice, which is only found sooner",
  },
  {
    file: "server/src/model/figure.ts",
    line: "if (digit < 0 || digit > 9 || (i === 1 && value === 0)) return undefined;",
    was: "digit < 0 || digit > 9 || (i === 1 && value === 0)",
    is: "true",
    why: "a count in plain digits is read the same by the pattern for numbers, only more slowly",
  },
  {
    file: "server/src/relations/localise.ts",
    line: "if (broken.length > left * 3 || found.size >= MAX_EXPLANATIONS) return;",
    was: ">",
    is: ">=",
    why: "only one cell can break three relations by itself, and is then found with the next size, where it is tried too",
  },
  {
    file: "server/src/model/presence/unread-cells.ts",
    line: "if ((cells[middle] as Cell).span.start < range.start) first = middle + 1;",
    was: "(cells[middle] as Cell).span.start < range.start",
    is: "false",
    why: "cells before the range are not contained in it, which is only found more slowly",
  },
  {
    file: "server/src/model/claims/prose.ts",
    line: "if (at > from) {",
    was: ">",
    is: ">=",
    why: "a segment without text changes no offset",
  },
  {
    file: "server/src/rules/missing-section.ts",
    line: "return places.every((place, index) => index === 0 || place > (places[index - 1] ?? place));",
    was: ">",
    is: ">=",
    why: "no two sections of a report are the same",
  },
  {
    file: "server/src/layout/width.ts",
    line: "if (point < 0x7f) return 1;",
    was: "point < 0x7f",
    is: "false",
    why: "the standard's table says the same of these characters, only more slowly",
  },
  {
    file: "server/src/layout/width.ts",
    line: "if (point >= 0x4e00 && point <= 0x9fff) return 2;",
    was: "point >= 0x4e00 && point <= 0x9fff",
    is: "false",
    why: "the standard's table says the same of these characters, only more slowly",
  },
  {
    file: "server/src/layout/width.ts",
    line: "if (point >= 0x4e00 && point <= 0x9fff) return 2;",
    was: ">=",
    is: ">",
    why: "the standard's table says the same of these characters, only more slowly",
  },
  {
    file: "server/src/layout/width.ts",
    line: "if (point >= 0x4e00 && point <= 0x9fff) return 2;",
    was: "<=",
    is: "<",
    why: "the standard's table says the same of these characters, only more slowly",
  },
  {
    file: "server/src/rules/support/short-row.ts",
    line: 'const edit = at < 0 ? undefined : insertion(report, cells, at, figures[at] ?? "");',
    was: "at < 0",
    is: "false",
    why: "no figure is inserted then, and the proof by reading back refuses a row that is still short",
  },
  {
    file: "server/src/layout/page-lines.ts",
    line: "if (candidates.size === 0) return NONE;",
    was: "candidates.size === 0",
    is: "false",
    why: "without a head there are no pages, which is only found more slowly",
  },
  {
    file: "server/src/layout/page-lines.ts",
    line: "return new Set(heads.filter((head) => text.split(head, FEWEST_PAGES + 1).length > FEWEST_PAGES));",
    was: ">",
    is: ">=",
    why: "whether it stands on pages enough is asked again of whole lines, which takes longer",
  },
  {
    file: "server/src/layout/page-lines.ts",
    line: "const beside = heads.map((head) => head + side).filter((index) => !all.has(index));",
    was: "+",
    is: "-",
    why: "both sides are looked at, in the other order",
  },
  {
    file: "server/src/model/claims/growth.ts",
    line: 'if (!own.some(({ measure }) => measure === "%")) return [];',
    was: '!own.some(({ measure }) => measure === "%")',
    is: "false",
    why: "no growth is found without a percentage, which is only found more slowly",
  },
  {
    file: "server/src/model/claims/shares.ts",
    line: "if (!/%|百分之|成/.test(sentenceText(sentence))) return [];",
    was: "!/%|百分之|成/.test(sentenceText(sentence))",
    is: "false",
    why: "no share is found without a percentage, which is only found more slowly",
  },
  {
    file: "server/src/model/claims/shares.ts",
    line: 'if (!sentenceText(sentence).includes("分别")) return [];',
    was: '!sentenceText(sentence).includes("分别")',
    is: "false",
    why: "counts in one row stand behind this word, which is only found more slowly",
  },
  {
    file: "server/src/model/claims/shares.ts",
    line: 'if (!rest.includes("%")) return [];',
    was: '!rest.includes("%")',
    is: "false",
    why: "no share is found without a percentage, which is only found more slowly",
  },
  {
    file: "server/src/layout/column-fields.ts",
    line: "while (i < to) {",
    was: "<",
    is: "<=",
    why: "behind the last token no values begin",
  },
  {
    file: "server/src/layout/block-lines.ts",
    line: "const cut = breaks ? lines.flatMap((line) => cutLine(text, line)) : lines;",
    was: "breaks",
    is: "true",
    why: "lines without breaks are not cut, which is only found more slowly",
  },
  {
    file: "server/src/layout/block-lines.ts",
    line: "if (last !== 0x3e && last !== 0x20 && last !== 0x09) return line;",
    was: "last !== 0x3e && last !== 0x20 && last !== 0x09",
    is: "false",
    why: "no other line ends with a tag, which is only found more slowly",
  },
  {
    file: "server/src/layout/block-lines.ts",
    line: "while (start < end && isMark(text.charCodeAt(start))) start++;",
    was: "<",
    is: "<=",
    why: "behind a line stands a line end, which is no mark",
  },
  {
    file: "server/src/layout/block-lines.ts",
    line: "while (end > start && isMark(text.charCodeAt(end - 1))) end--;",
    was: ">",
    is: ">=",
    why: "before a line stands a line end, which is no mark",
  },
  {
    file: "server/src/model/labels/matches.ts",
    line: "if (key.length > longest * (1 + LENGTHS_APART)) return NONE;",
    was: "key.length > longest * (1 + LENGTHS_APART)",
    is: "false",
    why: "each label is asked for its own length again, which takes longer",
  },
  {
    file: "server/src/edits/minimal-edits.ts",
    line: "while (i < a.length && j < b.length && a[i] === b[j]) {",
    was: "<",
    is: "<=",
    why: "behind the last line stands none, which is no line of the other text",
  },
];

/** Changes that nothing notices wherever they stand: whether they are of the kind, and the reason. */
const KINDS = [
  {
    is: ({ line, is }) => line.startsWith("tried.add(") && is === "{}",
    why: "what was tried is tried again, and found once, by its key",
  },
  {
    is: ({ line, was, is }) => line === "if (known) return known;" && was === "known" && is === "false",
    why: "what is remembered is reckoned again, and is the same",
  },
  {
    is: ({ was, is, code }) => {
      const memo = /^([A-Z_]+)\.set\(/.exec(was)?.[1];
      return is === "{}" && memo !== undefined && new RegExp(`const ${memo} = new Memo<`).test(code);
    },
    why: "what is not remembered is reckoned again, and is the same",
  },
  {
    is: ({ line, was, is }) =>
      line.startsWith("subject: passage.section ? {") && was === "passage.section" && is === "true",
    why: "a section that is undefined and none are the same wherever subjects are compared",
  },
  {
    is: ({ at, was, is, code }) =>
      is === `${was}=` && /\bsign $/.test(code.slice(0, at)) && code.startsWith(" 0", at + was.length),
    why: "a sign is 1 or −1, never 0",
  },
];

/** Returns why a mutant cannot be noticed, or undefined where it can. */
export function whyEquivalent({ file, at, was, is }, code) {
  const start = code.lastIndexOf("\n", at - 1) + 1;
  const end = code.indexOf("\n", at);
  const line = code.slice(start, end < 0 ? undefined : end).trim();
  const known = EQUIVALENT.find((one) => one.file === file && one.line === line && one.was === was && one.is === is);
  return (known ?? KINDS.find((kind) => kind.is({ line, at, was, is, code })))?.why;
}
