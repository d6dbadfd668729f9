import { fold } from "../../base/fold";
import { contains } from "../../base/span";
import { BODY_FORMS, type BodyKind } from "../../spec/words/bodies";
import type { Report } from "../types";

/** The kind of body that a report is of. */
export interface KnownBody {
  readonly kind: BodyKind;
  /** The word that its name ends in (县, 镇, 局), which is also what it calls itself by. */
  readonly word: string;
  /** Its name, folded and without spaces. */
  readonly name: string;
}

/**
 * Returns the kind of the report's body by the end of its name; undefined where there is no name or its end says
 * nothing.
 */
export function bodyOf(report: Report): KnownBody | undefined {
  return bodyNamed(report.identity.body?.value ?? "");
}

/** Returns the kind of a body by the end of its name; undefined where that says nothing. */
export function bodyNamed(written: string): KnownBody | undefined {
  const name = fold(written).replaceAll(" ", "");
  for (const { kind, ending } of BODY_FORMS) {
    const match = ending.exec(name);
    // A name that is all ending names no place: something was misread.
    if (match && match[0].length < name.length) return { kind, word: match[1] ?? "", name };
  }
  return undefined;
}

/**
 * Reports whether the name stands in the title or is configured. A name guessed from the running text does not decide
 * what a report may say of itself.
 */
export function isTitled(report: Report): boolean {
  const { body, configured } = report.identity;
  if (configured?.body !== undefined) return true;
  return !!body && !!report.title && contains(report.title.span, body.span);
}
