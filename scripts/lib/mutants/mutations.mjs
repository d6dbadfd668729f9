import { parseAst } from "vitest/node";

const OTHER_OPERATORS = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "&&": "||",
  "||": "&&",
  "+": "-",
  "-": "+",
  "*": "/",
};

/**
 * When an operator and the other one give different results, for those that do not always: `a && b` is `a || b` where
 * it is true.
 */
const DIFFERS = { "<": "equal", "<=": "equal", ">": "equal", ">=": "equal", "&&": "false", "||": "true" };

/**
 * Returns all changes of one thing in a source: `start` and `end` of the expression or statement that is changed,
 * `text` instead of it, `differs`, when that makes a difference, and for a reader `was` and `is`, what was changed into
 * what at `at`. A difference is made `always`, where the whole is `truthy` or `falsy`, where it is `true` or `false`
 * (or no boolean at all), or where both `operands` are `equal`.
 */
export function mutationsOf(code) {
  const found = [];
  const add = (node, start, end, is, differs = "always") => {
    const text = code.slice(node.start, start) + is + code.slice(end, node.end);
    found.push({
      start: node.start,
      end: node.end,
      isStatement: node.type === "ExpressionStatement",
      text,
      at: start,
      was: code.slice(start, end),
      is,
      differs,
      operands: differs === "equal" ? [node.left, node.right] : undefined,
    });
  };
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (node === null || typeof node !== "object") return;
    const other = OTHER_OPERATORS[node.operator];
    if ((node.type === "BinaryExpression" || node.type === "LogicalExpression") && other && !isOfTexts(node)) {
      const at = code.indexOf(node.operator, node.left.end);
      if (at >= 0 && at < node.right.start) add(node, at, at + node.operator.length, other, DIFFERS[node.operator]);
    }
    if (node.type === "IfStatement" || node.type === "ConditionalExpression")
      for (const value of [true, false])
        add(node.test, node.test.start, node.test.end, String(value), value ? "falsy" : "truthy");
    if (node.type === "UnaryExpression" && node.operator === "!") add(node, node.start, node.start + 1, "");
    if (node.type === "ExpressionStatement" && node.expression.type !== "Literal")
      add(node, node.start, node.end, "{}");
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(code, { lang: "ts" }));
  return found;
}

/** Texts that are joined: a minus between them would only be no number. */
function isOfTexts({ operator, left, right }) {
  const isText = ({ type, value }) => type === "TemplateLiteral" || (type === "Literal" && typeof value === "string");
  return operator === "+" && (isText(left) || isText(right) || (left.type === "BinaryExpression" && isOfTexts(left)));
}

/**
 * Returns a source in which each of some mutations is behind a switch, so that one bundle holds all of them: it is made
 * where `mutant(number)` is true. Where it would make a difference and is not made, `wouldDiffer(number)` is called.
 */
export function withSwitches(code, mutations) {
  // Of those of the same expression, one that asks for both operands is innermost.
  const outermostFirst = [...mutations].sort(
    (a, b) => a.start - b.start || b.end - a.end || Number(!!a.operands) - Number(!!b.operands),
  );
  const write = (start, end, inside) => {
    let text = "";
    let from = start;
    for (let index = 0; index < inside.length; ) {
      const mutation = inside[index];
      let next = index + 1;
      while (next < inside.length && inside[next].start < mutation.end) next++;
      const within = inside.slice(index + 1, next);
      const part = (node) =>
        write(
          node.start,
          node.end,
          within.filter((other) => node.start <= other.start && other.end <= node.end),
        );
      text += code.slice(from, mutation.start) + switchOf(mutation, part);
      from = mutation.end;
      index = next;
    }
    return text + code.slice(from, end);
  };
  return write(0, code.length, outermostFirst);
}

/** A mutation behind its switch; `part` writes a part of the source with the mutations inside it. */
function switchOf({ number, start, end, isStatement, text, was, differs, operands }, part) {
  // In braces of its own, lest an `else` that follows be that of the switch.
  if (isStatement) return `{ if (!mutant(${number})) { wouldDiffer(${number}); ${part({ start, end })} } }`;
  const otherwise = operands
    ? `wouldDiffer.equal(${number}, ${part(operands[0])}, ${part(operands[1])}) ${was} wouldDiffer.right`
    : `wouldDiffer.${differs}(${number}, ${part({ start, end })})`;
  return `(mutant(${number}) ? (${text}) : (${otherwise}))`;
}
