import { LAYOUT } from "./equivalents/layout.mjs";
import { LINES } from "./equivalents/lines.mjs";
import { MODEL } from "./equivalents/model.mjs";
import { RULES_AND_EDITS } from "./equivalents/rules-and-edits.mjs";
import { TABLES } from "./equivalents/tables.mjs";

// Mutants that no test can notice, because the program does the same with them: found by reading, each with the reason.
// `line` is the line of the source as it stands, without its indentation.
const EQUIVALENT = [...LAYOUT, ...LINES, ...MODEL, ...TABLES, ...RULES_AND_EDITS];

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
    is: ({ line, was, is }) => is === "true" && /^\w+$/.test(was) && line.includes(`...(${was} ? { ${was} } : {})`),
    why: "a property that says nothing and none are the same to all who ask for it",
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
