/** Mutants of the kinds of lines, and of what their gaps say, that no test can notice. */
export const LINES = [
  {
    file: "server/src/layout/glued/line-kinds.ts",
    line: "if (!line.marks.digits) return undefined;",
    was: "!line.marks.digits",
    is: "false",
    why: "a line without digits is neither kind, which is only found more slowly",
  },
  {
    file: "server/src/layout/glued/line-kinds.ts",
    line: "for (let i = line.start; i < line.end; i++) {",
    was: "<",
    is: "<=",
    why: "behind the content of a line stands nothing, or what is neither digit nor word",
  },
  {
    file: "server/src/layout/glued/line-kinds.ts",
    line: "while (i > line.start && (isDigitUnit(text.charCodeAt(i)) || isPointUnit(text.charCodeAt(i)))) i--;",
    was: ">",
    is: ">=",
    why: "a line of digits is one number, and no word stands before the content of a line",
  },
  {
    file: "server/src/layout/html/table-tags.ts",
    line: "return hasUpperCase(name) ? name.toLowerCase() : name;",
    was: "hasUpperCase(name)",
    is: "true",
    why: "a name in lower case stays as it is, only more slowly",
  },
  {
    file: "server/src/layout/bare/bare-steps.ts",
    line: "if (times < most || (times === most && (best === undefined || gap > best))) continue;",
    was: ">",
    is: ">=",
    why: "each gap is looked at once",
  },
  {
    file: "server/src/layout/bare/bare-steps.ts",
    line: "for (const [gap, times] of counts) if (times >= often && (best === undefined || gap < best)) best = gap;",
    was: "<",
    is: "<=",
    why: "each gap is looked at once",
  },
  {
    file: "server/src/layout/bare/bare-steps.ts",
    line: "const full = [...rowEnds].filter(([gap]) => gap > cell && gap < end && (end - gap) % (cell + 1) === 0);",
    was: "<",
    is: "<=",
    why: "the commonest gap is the end anyway where there is no smaller one",
  },
  {
    file: "server/src/layout/bare/bare-steps.ts",
    line: "const others = [...counts].filter(([gap]) => gap > cell && (gap - cell) % (cell + 1) !== 0);",
    was: ">",
    is: ">=",
    why: "no blank cells explain a gap that is no greater than a cell's",
  },
];
