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
];

/** Changes that nothing notices wherever they stand: whether they are of the kind, and the reason. */
const KINDS = [
  {
    is: ({ line, was, is }) => line === "if (known) return known;" && was === "known" && is === "false",
    why: "what is remembered is reckoned again, and is the same",
  },
  {
    is: ({ was, is, code }) => {
      const memo = /^([A-Z_]+)\.set\(/.exec(was)?.[1];
      return is === ";" && memo !== undefined && new RegExp(`const ${memo} = new Memo<`).test(code);
    },
    why: "what is not remembered is reckoned again, and is the same",
  },
];

/** Returns why a mutant cannot be noticed, or undefined where it can. */
export function whyEquivalent({ file, at, was, is }, code) {
  const start = code.lastIndexOf("\n", at - 1) + 1;
  const end = code.indexOf("\n", at);
  const line = code.slice(start, end < 0 ? undefined : end).trim();
  const known = EQUIVALENT.find((one) => one.file === file && one.line === line && one.was === was && one.is === is);
  return (known ?? KINDS.find((kind) => kind.is({ line, was, is, code })))?.why;
}
