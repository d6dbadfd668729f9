/** A piece of HTML that is safe to be put into a page: markup of ours, with all text in it escaped. */
export interface Html {
  readonly html: string;
}

/** What may stand inside an element: markup of ours, or text, which is escaped. Undefined gives nothing. */
export type Content = Html | string | undefined;

/** The attributes of an element. `true` gives an attribute without a value, `false` and undefined none. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Elements that have no content and no end tag. */
const VOID: ReadonlySet<string> = new Set(["input", "br", "meta"]);

/**
 * Returns an element. Names of elements and attributes are ours, never a text's; values and contents may be any text.
 * There is no way to give it a style or a handler of events: a content security policy would refuse them.
 *
 * @throws {Error} if an attribute is one of those.
 */
export function element(name: string, attributes: Attributes = {}, ...content: readonly Content[]): Html {
  const opening = `<${name}${attributesOf(attributes)}>`;
  return { html: VOID.has(name) ? opening : `${opening}${fragment(...content).html}</${name}>` };
}

/** Returns contents one after the other. */
export function fragment(...content: readonly Content[]): Html {
  return { html: content.map((one) => (typeof one === "object" ? one.html : escaped(one ?? ""))).join("") };
}

function attributesOf(attributes: Attributes): string {
  let html = "";
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "style" || name.startsWith("on")) throw new Error(`An attribute that is refused: ${name}`);
    if (value === undefined || value === false) continue;
    html += value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
  }
  return html;
}

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (mark) => REFERENCES[mark] ?? mark) : text;
}
