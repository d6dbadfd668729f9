import { attribute, child, childrenOf, isOn, property, type XmlElement } from "../package/xml";

/** What the properties of a paragraph say of the list that it is in. */
export interface ListProperties {
  readonly list: string | undefined;
  readonly level: string | undefined;
}

/** What a style says that changes text, by itself and by the styles that it is based on. */
export interface Style {
  /** Those of its own paragraphs before those of the styles that it is based on. */
  readonly lists: readonly ListProperties[];
  /** True if its text is hidden. */
  readonly isHidden: boolean;
}

/** What the styles of a document say that changes its text. */
export interface Styles {
  /** The style of paragraphs that name none. */
  readonly ofParagraphs: string | undefined;
  of(style: string | undefined): Style;
}

/** More styles than are based on each other anywhere: one that is based on itself must not go round for ever. */
const MAX_BASES = 50;

/** Reads the part of styles; a document without one has none. */
export function readStyles(part: XmlElement | undefined): Styles {
  const all = new Map(childrenOf(part, "w:style").map((style) => [attribute(style, "styleId") ?? "", style]));
  const standard = [...all].find(
    ([, style]) =>
      attribute(style, "type") === "paragraph" && ["1", "true", "on"].includes(attribute(style, "default") ?? ""),
  );
  const known = new Map<string, Style>();
  return {
    ofParagraphs: standard?.[0],
    of(name = "") {
      const style = known.get(name) ?? styleOf(chainOf(name, all));
      known.set(name, style);
      return style;
    },
  };
}

/** Returns what the properties of a paragraph say of its list. */
export function listPropertiesOf(properties: XmlElement | undefined): readonly ListProperties[] {
  const named = child(properties, "w:numPr");
  return named ? [{ list: property(named, "w:numId"), level: property(named, "w:ilvl") }] : [];
}

/** A style and those that it is based on, one after the other. */
function chainOf(name: string, all: ReadonlyMap<string, XmlElement>): readonly XmlElement[] {
  const chain: XmlElement[] = [];
  for (let next = all.get(name); next && chain.length < MAX_BASES; ) {
    chain.push(next);
    next = all.get(property(next, "w:basedOn") ?? "");
  }
  return chain;
}

function styleOf(chain: readonly XmlElement[]): Style {
  const telling = chain.find((one) => child(child(one, "w:rPr"), "w:vanish"));
  return {
    lists: chain.flatMap((one) => listPropertiesOf(child(one, "w:pPr"))),
    isHidden: isOn(child(telling, "w:rPr"), "w:vanish"),
  };
}
