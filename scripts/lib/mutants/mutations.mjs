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
 * Returns all changes of one thing in a source: `start` and `end` of the expression or statement that is changed, `text` instead of it, and for a reader `was` and
 * `is`, what was changed into what at `at`.
 */
export function mutationsOf(code) {
  const found = [];
  const add = (node, start, end, is) => {
    const text = code.slice(node.start, start) + is + code.slice(end, node.end);
    found.push({
      start: node.start,
      end: node.end,
      isStatement: node.type === "ExpressionStatement",
      text,
      at: start,
      was: code.slice(start, end),
      is,
    });
  };
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (node === null || typeof node !== "object") return;
    const other = OTHER_OPERATORS[node.operator];
    if ((node.type === "BinaryExpression" || node.type === "LogicalExpression") && other && !isOfTexts(node)) {
      const at = code.indexOf(node.operator, node.left.end);
      if (at >= 0 && at < node.right.start) add(node, at, at + node.operator.length, other);
    }
    if (node.type === "IfStatement" || node.type === "ConditionalExpression")
      for (const text of ["true", "false"]) add(node.test, node.test.start, node.test.end, text);
    if (node.type === "UnaryExpression" && node.operator === "!") add(node, node.start, node.start + 1, "");
    if (node.type === "ExpressionStatement" && node.expression.type !== "Literal") add(node, node.start, node.end, ";");
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
 * Returns a source in which each of some mutations is behind a switch: it is made where `mutant(number)` is true, one at a
 * time, so that one bundle holds all of them.
 */
export function withSwitches(code, mutations) {
  const outermostFirst = [...mutations].sort((a, b) => a.start - b.start || b.end - a.end);
  const write = (start, end, inside) => {
    let text = "";
    let from = start;
    for (let index = 0; index < inside.length; ) {
      const mutation = inside[index];
      let next = index + 1;
      while (next < inside.length && inside[next].start < mutation.end) next++;
      const own = write(mutation.start, mutation.end, inside.slice(index + 1, next));
      text += code.slice(from, mutation.start);
      text += mutation.isStatement
        ? `if (!mutant(${mutation.number})) { ${own} }`
        : `(mutant(${mutation.number}) ? (${mutation.text}) : (${own}))`;
      from = mutation.end;
      index = next;
    }
    return text + code.slice(from, end);
  };
  return write(0, code.length, outermostFirst);
}
