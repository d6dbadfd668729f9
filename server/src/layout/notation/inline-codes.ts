/** A mark that nobody sees and that, unlike white space, divides nothing. */
const UNSEEN = "\u00ad";

/** References to white space, which some programs leave in plain text. */
const BLANK_REFERENCE = /&(?:nbsp|ensp|emsp|#160|#xa0);/gi;
/** References to signs and points, as textile has them: `&#43;2`. */
const SIGN_REFERENCE = /&#(4[356]);/g;
/** A mark that would mean something to Markdown: `1203\.15`, `\-1`. Pipes and backslashes are told where cells are. */
const ESCAPED = /(?<!\\)\\(?=[.+\-*_#()[\]>~`!{}])/g;
/** Words with attributes, as pandoc writes what had a style on a web page: `[规章]{style="font-size:10pt"}`. */
const STYLED = /\[(?=[^[\]\r\n]{0,200}\]\{[^{}\r\n]{0,200}\})|(?<=[^[\]\r\n])\]\{[^{}\r\n]{1,200}\}/g;
/** How a cell of textile is drawn, before its content: `|<. 5 |`, `|\\3. 5 |`, `|_. 规章 |`. */
const DRAWN = /(?<=\|)(?:[_<>=^~]|[\\/]\d{1,2})+\. /g;
/** A line of contents in brackets, as typst has the rows of tables: `[规章], [0], table.cell(colspan: 2)[1],`. */
const BRACKETED =
  /^[ \t]*(?:table\.cell\([^()\r\n]{1,60}\)\[[^[\]"'\r\n]{0,99}\],?[ \t]*$|(?:(?:table\.cell\([^()\r\n]{1,60}\))?\[[^[\]"'\r\n]{0,99}\],[ \t]*){2,}$)/gm;
const BRACKETS = /(?:table\.cell\([^()]*\))?\[|\],?/g;

/** Reports whether a text may have codes inside its lines. */
export function hasInlineCodes(text: string): boolean {
  return (
    text.includes("&") ||
    text.includes("\\") ||
    text.includes("]{") ||
    /\][, \t]*(?:\[|table\.)/.test(text) ||
    /\|[_<>=^~\\/]+[\d.]/.test(text)
  );
}

/**
 * Returns a text with what a reader sees, just as long, in place of codes inside its lines: references, Markdown's
 * backslashes, the attributes of words.
 */
export function withoutInlineCodes(text: string): string {
  const plain = text
    .replace(BLANK_REFERENCE, (code) => "\u00a0".repeat(code.length))
    .replace(SIGN_REFERENCE, (code, point: string) => shown(String.fromCharCode(Number(point)), code))
    .replace(BRACKETED, (line) => line.replace(BRACKETS, betweenTabs))
    .replace(DRAWN, (code) => " ".repeat(code.length))
    .replace(ESCAPED, UNSEEN);
  return plain.includes("]{") ? withoutStyles(plain) : plain;
}

function betweenTabs(code: string): string {
  return code === "]," ? " \t" : " ".repeat(code.length);
}

function shown(unit: string, code: string): string {
  return UNSEEN.repeat(code.length - 1) + unit;
}

/** The room that attributes leave is white space at the ends of a content, and none between two pieces of one. */
function withoutStyles(text: string): string {
  return text.replace(STYLED, (code, at: number) => {
    const isInside = /[^\s|]/.test(text.charAt(code === "[" ? at - 1 : at + code.length));
    return (isInside ? UNSEEN : " ").repeat(code.length);
  });
}
