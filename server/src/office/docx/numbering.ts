import { attribute, childrenOf, isOn, property, type XmlElement } from "../package/xml";
import { formatNumber } from "./number-formats";
import type { ListProperties, Styles } from "./styles";

/** Counts the paragraphs of numbered lists (ISO/IEC 29500-1, 17.9), as Word shows them. */
export interface Numbering {
  /** Returns what stands before the text of the next paragraph, without the space behind it; `""` for most. */
  next(properties: readonly ListProperties[]): string;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** `第%1部分`: the number of each level after its `%`. */
  readonly text: string;
  /** True if the numbers of all levels are written in digits. */
  readonly isLegal: boolean;
}

/** What lists are made after. */
interface Definition {
  readonly levels: readonly XmlElement[];
  /** The style that it leaves the levels to. */
  readonly style: string | undefined;
}

/** The levels that a definition has in Word. */
const LEVELS = 9;

/** More characters than stand around the numbers of any list. */
const MAX_TEXT = 200;

/** A list: paragraphs with the same definition count on, under whatever number they name it. */
interface List {
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew the first time a paragraph names this list. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Reads the part of lists; a document without one has none. */
export function readNumbering(part: XmlElement | undefined, styles: Styles): Numbering {
  const definitions = new Map(
    childrenOf(part, "w:abstractNum").map((one) => [attribute(one, "abstractNumId") ?? "", definitionOf(one)]),
  );
  const numbers = new Map(childrenOf(part, "w:num").map((one) => [attribute(one, "numId") ?? "", one]));
  const lists = new Map([...numbers.keys()].map((id) => [id, listOf(id, numbers, definitions, styles)]));
  return counter(lists);
}

function counter(lists: ReadonlyMap<string, List | undefined>): Numbering {
  const counts = new Map<string, number[]>();
  const seen = new Set<string>();
  return {
    next(properties) {
      const { id, depth } = listNamedBy(properties);
      const list = id === undefined ? undefined : lists.get(id);
      const level = list?.levels.get(depth);
      if (id === undefined || !list || !level) return "";
      const count = counts.get(list.definition) ?? [];
      counts.set(list.definition, count);
      if (!seen.has(id)) for (const [at, start] of list.restarts) count[at] = start - 1;
      seen.add(id);
      count[depth] = (count[depth] ?? level.start - 1) + 1;
      count.length = depth + 1;
      return labelOf(level, list, count);
    },
  };
}

function labelOf(level: Level, list: List, count: readonly (number | undefined)[]): string {
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const own = list.levels.get(at);
    return formatNumber(count[at] ?? own?.start ?? 1, level.isLegal ? "decimal" : (own?.format ?? "decimal"));
  });
}

/** Returns the list and its level, from 0, that a paragraph or the nearest of its styles names. */
function listNamedBy(properties: readonly ListProperties[]): {
  readonly id: string | undefined;
  readonly depth: number;
} {
  const id = properties.find(({ list }) => list !== undefined)?.list;
  const depth = properties.find(({ level }) => level !== undefined)?.level;
  // List 0 is none: a paragraph takes itself out of the list of its style.
  return { id: id === "0" ? undefined : id, depth: Number(depth ?? 0) };
}

function listOf(
  id: string,
  numbers: ReadonlyMap<string, XmlElement>,
  definitions: ReadonlyMap<string, Definition>,
  styles: Styles,
): List | undefined {
  const number = numbers.get(id);
  const definition = property(number, "w:abstractNumId") ?? "";
  const own = definitions.get(definition);
  if (!own) return undefined;
  const overrides = childrenOf(number, "w:lvlOverride");
  const levels = new Map<number, Level>();
  const elements = [
    ...linkedTo(own, numbers, definitions, styles).levels,
    ...overrides.flatMap((one) => childrenOf(one, "w:lvl")),
  ];
  for (const element of elements) levels.set(Number(attribute(element, "ilvl") ?? 0), levelOf(element));
  const restarts = new Map<number, number>();
  for (const one of overrides) {
    const start = property(one, "w:startOverride");
    if (start !== undefined) restarts.set(Number(attribute(one, "ilvl") ?? 0), Number(start));
  }
  return { definition, levels, restarts };
}

function definitionOf(element: XmlElement): Definition {
  return { levels: childrenOf(element, "w:lvl").slice(0, LEVELS), style: property(element, "w:numStyleLink") };
}

/** Returns the definition that holds the levels: a definition may leave them to that of a style. */
function linkedTo(
  own: Definition,
  numbers: ReadonlyMap<string, XmlElement>,
  definitions: ReadonlyMap<string, Definition>,
  styles: Styles,
): Definition {
  if (own.style === undefined) return own;
  const { id } = listNamedBy(styles.of(own.style).lists);
  return definitions.get(property(numbers.get(id ?? ""), "w:abstractNumId") ?? "") ?? own;
}

function levelOf(element: XmlElement): Level {
  return {
    start: Number(property(element, "w:start") ?? 0),
    format: property(element, "w:numFmt") ?? "decimal",
    text: property(element, "w:numFmt") === "bullet" ? "" : (property(element, "w:lvlText") ?? "").slice(0, MAX_TEXT),
    isLegal: isOn(element, "w:isLgl"),
  };
}
