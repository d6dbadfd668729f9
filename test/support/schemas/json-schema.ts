/**
 * As much of JSON Schema as our schemas need. Objects may hold only the properties named, unless `values` says what the
 * others are.
 */
export type Schema =
  | { readonly const: unknown }
  | { readonly enum: readonly unknown[] }
  | { readonly type: "string" | "boolean"; readonly pattern?: string }
  | { readonly type: "integer"; readonly minimum?: number }
  | { readonly type: "array"; readonly items: Schema }
  | {
      readonly type: "object";
      readonly properties?: Readonly<Record<string, Schema>>;
      readonly required?: readonly string[];
      readonly values?: Schema;
    }
  | { readonly anyOf: readonly Schema[] }
  | { readonly ref: () => Schema };

/** What is wrong with a value, each with its place (`.reports[0].file`); nothing where it is as the schema says. */
export function violations(schema: Schema, value: unknown, at = ""): readonly string[] {
  if ("ref" in schema) return violations(schema.ref(), value, at);
  if ("const" in schema) return value === schema.const ? [] : [`${at}: not ${JSON.stringify(schema.const)}`];
  if ("enum" in schema)
    return schema.enum.includes(value) ? [] : [`${at}: ${JSON.stringify(value)} is none of ${schema.enum.join(", ")}`];
  if ("anyOf" in schema)
    return schema.anyOf.some((choice) => violations(choice, value, at).length === 0) ? [] : [`${at}: fits no choice`];
  switch (schema.type) {
    case "array":
      return Array.isArray(value)
        ? value.flatMap((item, index) => violations(schema.items, item, `${at}[${index}]`))
        : [`${at}: no array`];
    case "object":
      return objectViolations(schema, value, at);
    case "integer":
      return Number.isInteger(value) && Number(value) >= (schema.minimum ?? 0) ? [] : [`${at}: no whole number`];
    default:
      if (typeof value !== schema.type) return [`${at}: no ${schema.type}`];
      return schema.pattern === undefined || new RegExp(schema.pattern, "u").test(String(value))
        ? []
        : [`${at}: not like ${schema.pattern}`];
  }
}

function objectViolations(
  schema: Extract<Schema, { readonly type: "object" }>,
  value: unknown,
  at: string,
): readonly string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [`${at}: no object`];
  const missing = (schema.required ?? []).filter((key) => !(key in value)).map((key) => `${at}.${key}: missing`);
  const wrong = Object.entries(value).flatMap(([key, member]) => {
    const expected = schema.properties?.[key] ?? schema.values;
    return expected ? violations(expected, member, `${at}.${key}`) : [`${at}.${key}: unknown`];
  });
  return [...missing, ...wrong];
}
