import { labelKey } from "../../base/fold";
import { contains, span } from "../../base/span";
import type { IdentityValues } from "../types";
import type { TitleAndIdentity } from "./identity";

/** A body and the other ways its name is written. */
export interface BodyNames {
  readonly name: string;
  readonly spellings: readonly string[];
}

/** The configuration's facts about a report. */
export interface IdentityConfig {
  readonly identity?: IdentityValues;
  /** Bodies with their other names: a report whose title has one of them is the body's. */
  readonly bodies?: readonly BodyNames[];
  /** The name of the report's file, without its folder: it stands in for a title that is not there. */
  readonly fileName?: string;
}

/**
 * Returns the identity read from the text with configured values in place of read ones. A value that the text does not
 * have points at the title, or at the beginning of the text. `configured` names the body as the configuration does, if
 * it lists the name in the title.
 */
export function withConfigured(
  known: TitleAndIdentity,
  { identity, bodies = [] }: IdentityConfig,
): TitleAndIdentity & { readonly given?: IdentityValues } {
  const { title, body, year } = known;
  const at = title?.span ?? span(0, 0);
  const titled = body && title && contains(title.span, body.span);
  const named = identity?.body ?? (titled ? listedName(bodies, body.value) : undefined);
  const given = { ...identity, ...(named === undefined ? {} : { body: named }) };
  if (Object.keys(given).length === 0) return known;
  return {
    ...known,
    ...(identity?.body === undefined
      ? {}
      : { body: body?.value === identity.body ? body : { value: identity.body, span: at } }),
    ...(given.year === undefined ? {} : { year: year?.value === given.year ? year : { value: given.year, span: at } }),
    given,
  };
}

/** Returns the name that a body is listed by, for any of its spellings; undefined where it is not listed. */
export function listedName(bodies: readonly BodyNames[], name: string): string | undefined {
  if (bodies.length === 0) return undefined;
  const key = labelKey(name);
  return bodies.find((body) => [body.name, ...body.spellings].some((one) => labelKey(one) === key))?.name;
}
