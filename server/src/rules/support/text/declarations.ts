import { matchesOf } from "../../../base/patterns";
import type { Span } from "../../../base/span";
import { DECLARED_BEHIND, DECLARED_BEHIND_SEPARATED } from "../../../spec/words/declared-parts";
import { areSections, splitAt } from "./listed-parts";

/** Words that may declare parts, in simplified characters, and where parts of them stand in the report. */
export interface Words {
  readonly plain: string;
  readonly place: (start: number, end: number) => Span;
}

/** What a pattern has found: a list, a number of parts, and whether 等 leaves the list open. */
export interface Declaration {
  readonly list: Written;
  readonly number: Written;
  readonly isOpen: boolean;
}

/** Words, and where they stand in the report. */
interface Written {
  readonly written: string;
  readonly span: Span;
}

/** Returns a function that finds what is declared in the words of a pattern, which has the groups `list` and `number`. */
export function declaredAs(pattern: RegExp): (words: Words) => readonly Declaration[] {
  return ({ plain, place }) => matchesOf(pattern, plain).map((match) => declarationOf(match, place));
}

/** Returns the lists with a number behind them. Commas are within the parts of those with semicolons between. */
export function declaredBehind({ plain, place }: Words): readonly Declaration[] {
  const separated = matchesOf(DECLARED_BEHIND_SEPARATED, plain).filter(({ groups }) =>
    areSections(splitAt(/[；;]/, groups?.list ?? "")),
  );
  const others = matchesOf(DECLARED_BEHIND, plain).filter(
    ({ index }) => !separated.some((one) => one.index <= index && index < one.index + one[0].length),
  );
  return [...separated, ...others].map((match) => declarationOf(match, place));
}

function declarationOf({ groups, indices }: RegExpExecArray, place: Words["place"]): Declaration {
  const group = (name: "list" | "number"): Written => {
    const [start, end] = indices?.groups?.[name] ?? [0, 0];
    return { written: groups?.[name] ?? "", span: place(start, end) };
  };
  return { list: group("list"), number: group("number"), isOpen: groups?.open?.startsWith("等") === true };
}
