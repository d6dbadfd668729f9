/** An element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in it. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const TOKEN = /<\?[^<>]*\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * Reads an XML document of elements, attributes and text. Throws on what is not well-formed: tags that do not match,
 * stray marks, characters that XML cannot hold.
 */
export function parseXml(source: string): XmlElement {
  if (ILLEGAL.test(source)) throw new Error("A character that XML cannot hold");
  const open: Open[] = [{ name: "", attributes: {}, children: [], text: "" }];
  const top = (): Open => open.at(-1) as Open;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (!match) throw new Error(`Not well-formed at ${at}: ${source.slice(at, at + 40)}`);
    const [, closing, name, attributes, empty, text] = match;
    if (text !== undefined) top().text += decoded(text);
    if (name === undefined) continue;
    if (closing) {
      if (open.length < 2 || top().name !== name) throw new Error(`</${name}> closes <${top().name}>`);
      close(open);
    } else {
      open.push({ name, attributes: attributesIn(attributes ?? ""), children: [], text: "" });
      if (empty) close(open);
    }
  }
  const [root] = top().children;
  if (open.length !== 1 || !root || top().children.length !== 1) throw new Error("Not one element");
  return root;
}

function close(open: Open[]): void {
  const done = open.pop();
  if (done) open.at(-1)?.children.push(done);
}

function attributesIn(source: string): Readonly<Record<string, string>> {
  const found = [...source.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [
    name,
    decoded(value),
  ]);
  if (new Set(found.map(([name]) => name)).size !== found.length)
    throw new Error(`Twice the same attribute: ${source}`);
  return Object.fromEntries(found);
}

function decoded(text: string): string {
  const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const mark = whole.endsWith(";") ? entities[name] : undefined;
    if (mark === undefined) throw new Error(`No such entity: ${whole}`);
    return mark;
  });
}
