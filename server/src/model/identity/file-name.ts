import { fold } from "../../base/fold";
import { BODY_ENDING } from "../../spec/words/body-names";
import { bodyKey } from "./body-key";
import { bodyIn, namedIn } from "./title-words";

/** The body and the year that the name of a report's file gives, as far as it gives them. */
export interface NamedByFile {
  readonly body?: string;
  readonly year?: number;
}

const YEARS = /(?<!\d)20\d\d(?!\d)/g;
/** What stands around the body's name in the name of a file. */
const AROUND = /20\d\d ?年?度?|(?:政府|政务)?信息公开.*|(?:工作)?年度?报告?|[-_ .,()[\]+~]|\d+/g;

/**
 * Returns what a file's name says of its report: 青禾县水利局2024年政府信息公开工作年度报告.txt, 青禾县水利局-2024.md. A name with two years
 * gives none; a body is one only with its place, so that it is no other's.
 */
export function namedByFile(fileName: string): NamedByFile {
  const stem = fold(fileName.replace(/\.[^.]{1,5}$/, ""));
  const years = new Set(stem.match(YEARS));
  const [year] = years;
  const titled = namedIn(stem).body ?? bodyIn(stem.replace(AROUND, ""));
  const body = titled?.replaceAll(" ", "");
  return {
    ...(body && BODY_ENDING.test(body) && bodyKey(body) !== undefined ? { body } : {}),
    ...(year !== undefined && years.size === 1 ? { year: Number(year) } : {}),
  };
}
