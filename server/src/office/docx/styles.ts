import { attribute, child, childrenOf, isOn, property, type XmlElement } from "../package/xml";

/** What the styles of a document say that changes its text. */
export interface Styles {
  /** The style of paragraphs that name none. */
  readonly ofParagraphs: string | undefined;
  /** The properties of a style's paragraphs, the style's own before those of the styles that it is based on. */
  paragraphProperties(style: string | undefined): readonly XmlElement[];
  /** Reports whether text of a style is hidden. */
  isHidden(style: string | undefined): boolean;
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
  const chainOf = (style: string | undefined): readonly XmlElement[] => {
    const chain: XmlElement[] = [];
    for (let next = style === undefined ? undefined : all.get(style); next && chain.length < MAX_BASES; ) {
      chain.push(next);
      next = all.get(property(next, "w:basedOn") ?? "");
    }
    return chain;
  };
  return {
    ofParagraphs: standard?.[0],
    paragraphProperties: (style) =>
      chainOf(style).flatMap((one) => {
        const properties = child(one, "w:pPr");
        return properties ? [properties] : [];
      }),
    isHidden(style) {
      const telling = chainOf(style).find((one) => child(child(one, "w:rPr"), "w:vanish"));
      return isOn(child(telling, "w:rPr"), "w:vanish");
    },
  };
}
