/**
 * As much of JSON Schema draft 7 as the schemas that we ship use, and what editors read in them. Anything else is a
 * mistake.
 */
export interface Draft7 {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly definitions?: Readonly<Record<string, Draft7>>;
  readonly type?: "object" | "array" | "string" | "number" | "integer";
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Draft7;
  readonly properties?: Readonly<Record<string, Draft7>>;
  readonly patternProperties?: Readonly<Record<string, Draft7>>;
  readonly additionalProperties?: boolean | Draft7;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Draft7[];
  readonly defaultSnippets?: readonly unknown[];
  /** Extensions of VS Code. */
  readonly allowComments?: boolean;
  readonly allowTrailingCommas?: boolean;
}

/** What in a value is not as the schema says, each with its place (`.reports[0].files`). */
export function draft7Violations(root: Draft7, value: unknown, schema = root, at = ""): readonly string[] {
  const deeper = (inner: Draft7, member: unknown, where: string) => draft7Violations(root, member, inner, at + where);
  if (schema.$ref !== undefined) {
    const target = root.definitions?.[schema.$ref.replace("#/definitions/", "")];
    if (!target) throw new Error(`No definition ${schema.$ref}`);
    return deeper(target, value, "");
  }
  const wrong: string[] = [];
  if (schema.type !== undefined && !isOfType(schema.type, value)) return [`${at}: no ${schema.type}`];
  if ("const" in schema && value !== schema.const) wrong.push(`${at}: not ${JSON.stringify(schema.const)}`);
  if (schema.enum && !schema.enum.includes(value)) wrong.push(`${at}: none of ${schema.enum.join(", ")}`);
  if (schema.anyOf && !schema.anyOf.some((choice) => deeper(choice, value, "").length === 0))
    wrong.push(`${at}: fits no choice`);
  if (typeof value === "string" && schema.pattern !== undefined && !new RegExp(schema.pattern, "u").test(value))
    wrong.push(`${at}: not like ${schema.pattern}`);
  if (typeof value === "number" && (value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity)))
    wrong.push(`${at}: out of range`);
  const { items } = schema;
  if (Array.isArray(value) && items) wrong.push(...value.flatMap((item, index) => deeper(items, item, `[${index}]`)));
  if (isOfType("object", value)) wrong.push(...memberViolations(schema, value as object, at, deeper));
  return wrong;
}

function memberViolations(
  schema: Draft7,
  value: object,
  at: string,
  deeper: (inner: Draft7, member: unknown, where: string) => readonly string[],
): readonly string[] {
  const missing = (schema.required ?? [])
    .filter((key) => !Object.hasOwn(value, key))
    .map((key) => `${at}.${key}: missing`);
  const wrong = Object.entries(value).flatMap(([key, member]) => {
    const patterned = Object.entries(schema.patternProperties ?? {}).filter(([pattern]) =>
      new RegExp(pattern).test(key),
    );
    const own = schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
    const fitting = [...(own ? [own] : []), ...patterned.map(([, inner]) => inner)];
    if (fitting.length > 0) return fitting.flatMap((inner) => deeper(inner, member, `.${key}`));
    const { additionalProperties: others = true } = schema;
    if (typeof others === "object") return deeper(others, member, `.${key}`);
    return others ? [] : [`${at}.${key}: unknown`];
  });
  return [...missing, ...wrong];
}

function isOfType(type: NonNullable<Draft7["type"]>, value: unknown): boolean {
  if (type === "array") return Array.isArray(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return type === "integer" ? Number.isInteger(value) : typeof value === type;
}
