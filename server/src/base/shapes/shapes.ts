/** Tells whether a value that came from elsewhere is of the kind that is expected. */
export type Shape = (value: unknown) => boolean;

/** The shape of each member of a type. The compiler asks for all of them. */
type Members<T> = { readonly [K in keyof T]-?: Shape };

/** A text. */
export const isText: Shape = (value) => typeof value === "string";

/** True or false. */
export const isFlag: Shape = (value) => typeof value === "boolean";

/** A number, whatever it counts. */
export const isNumber: Shape = Number.isFinite;

/** A number that a place, a year or a number of things may be. */
export const isCount: Shape = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

/** Returns the shape of exactly these values. */
export function oneOf(values: readonly unknown[]): Shape {
  return (value) => values.includes(value);
}

/** Returns the shape of what may be absent. */
export function maybe(shape: Shape): Shape {
  return (value) => value === undefined || shape(value);
}

/** Returns the shape of what has all of these shapes, which are asked in this order. */
export function both(...shapes: readonly Shape[]): Shape {
  return (value) => shapes.every((shape) => shape(value));
}

/** Returns the shape of a list of such items. */
export function listOf(item: Shape): Shape {
  return (value) => Array.isArray(value) && value.every(item);
}

/** Returns the shape of an object with any members of such names and values. */
export function recordOf(key: Shape, member: Shape): Shape {
  return (value) => isRecord(value) && Object.entries(value).every(([name, one]) => key(name) && member(one));
}

/** Returns the shape of an object with these members; it may have others. */
export function withMembers<T extends object>(members: Members<T>): Shape {
  const shapes = Object.entries<Shape>(members);
  return (value) => isRecord(value) && shapes.every(([name, shape]) => shape(ownMember(value, name)));
}

/** Returns the shape of an object with these members and no others. */
export function onlyMembers<T extends object>(members: Members<T>): Shape {
  const hasAll = withMembers(members);
  return (value) => hasAll(value) && Object.keys(value as object).every((name) => Object.hasOwn(members, name));
}

/** Returns true for an object whose members can be asked for. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What every object inherits is nothing that came with it. */
function ownMember(value: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}
