import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readBaseline } from "../../server/src/analysis/baseline/read";
import { readConfig } from "../../server/src/analysis/config/read";
import { type Draft7, draft7Violations } from "../support/schemas/draft7";
import { baselineSchema, configSchema } from "./settings-schemas";

const root = path.resolve(import.meta.dirname, "../..");
const shipped = (name: string) => path.join(root, "client/schemas", name);
const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

const SCHEMAS: readonly (readonly [file: string, name: string, made: Draft7])[] = [
  ["nianbao.json", "nianbao.schema.json", configSchema()],
  ["nianbao.baseline.json", "nianbao.baseline.schema.json", baselineSchema()],
];

describe("the schemas (renew with -u)", () => {
  test.each(SCHEMAS)("%s: names exactly the rules and cells there are", async (_, name, made) => {
    await expect(`${JSON.stringify(made, null, 2)}\n`).toMatchFileSnapshot(shipped(name));
  });

  test.each(SCHEMAS)("%s: an editor knows it and reads comments in it", (file, name) => {
    expect(manifest.contributes.jsonValidation).toContainEqual({ fileMatch: [file], url: `./client/schemas/${name}` });
    const jsonc = manifest.contributes.languages.find(({ id }: { id: string }) => id === "jsonc");
    expect(jsonc.filenames).toContain(file);
  });
});

/** Whether a text is right by the schema, and by the reader as far as it says that the schema would tell. */
function verdicts(schema: Draft7, problems: ReturnType<typeof readConfig>["problems"], text: string) {
  return {
    schema: draft7Violations(schema, JSON.parse(text)),
    reader: problems.filter(({ seenBySchema }) => seenBySchema),
  };
}

const known = (figures: string) =>
  `{ "aggregates": [{ "body": "甲县", "parts": ["乙局"], "known": { "乙局": ${figures} } }] }`;

describe("schema and reader of nianbao.json agree", () => {
  test.each([
    "{}",
    '{ "$schema": "./x.json", "rules": { "row-total": "off" }, "include": ["a"], "exclude": [], "placeholders": ["某某"] }',
    '{ "reports": [{ "files": "a" }, { "files": ["a", "b"], "body": "甲县", "year": 2008, "edition": "2019" }] }',
    '{ "bodies": { "甲县": [], "乙县": ["乙县政府"] } }',
    known('{ "2023": { "reviews": { "reconsideration": { "upheld": 0 } } }, "2019": {} }'),
    known('{ "2020": { "article20": { "permits": { "change": -3 }, "procurement": { "amount": 1.25 } } } }'),
    // Wrong, but not by what a schema can know.
    '{ "bodies": { "甲县": ["县政府"], "乙县": ["县政府"] } }',
    known('{ "2023": { "article20": { "rules": { "made": 1 } } } }'),
    '{ "aggregates": [{ "body": "甲县", "parts": [], "known": { "乙局": {} } }] }',
  ])("right: %s", (text) => {
    expect(verdicts(configSchema(), readConfig(text).problems, text)).toEqual({ schema: [], reader: [] });
  });

  test.each([
    "[]",
    "null",
    '{ "rule": {} }',
    '{ "rules": { "no-such-rule": "off" } }',
    '{ "rules": { "row-total": "warn" } }',
    '{ "rules": { "row-total": null } }',
    '{ "rules": "off" }',
    '{ "$schema": 1 }',
    '{ "include": "a" }',
    '{ "exclude": [""] }',
    '{ "placeholders": [" \\t"] }',
    '{ "reports": {} }',
    '{ "reports": [{ "body": "甲县" }] }',
    '{ "reports": ["a"] }',
    '{ "reports": [{ "files": 1 }] }',
    '{ "reports": [{ "files": "" }] }',
    '{ "reports": [{ "files": "a", "year": 2007 }] }',
    '{ "reports": [{ "files": "a", "year": 2100 }] }',
    '{ "reports": [{ "files": "a", "year": 2023.5 }] }',
    '{ "reports": [{ "files": "a", "edition": 2021 }] }',
    '{ "reports": [{ "files": "a", "years": 2021 }] }',
    '{ "bodies": { "甲县": "县政府" } }',
    '{ "bodies": [] }',
    '{ "aggregates": [{ "body": "甲县" }] }',
    '{ "aggregates": [{ "body": 1, "parts": [] }] }',
    known('{ "2018": {} }'),
    known('{ "二〇二三": {} }'),
    known('{ "2023": { "table3": {} } }'),
    known('{ "2023": { "reviews": { "total": {} } } }'),
    known('{ "2023": { "reviews": { "reconsideration": { "natural": 1 } } } }'),
    known('{ "2023": { "reviews": { "reconsideration": { "upheld": -1 } } } }'),
    known('{ "2023": { "reviews": { "reconsideration": { "upheld": 0.5 } } } }'),
    known('{ "2023": { "reviews": { "reconsideration": { "upheld": "1" } } } }'),
  ])("wrong: %s", (text) => {
    const { schema, reader } = verdicts(configSchema(), readConfig(text).problems, text);
    expect(schema).not.toEqual([]);
    expect(reader).not.toEqual([]);
  });
});

describe("schema and reader of nianbao.baseline.json agree", () => {
  const entry = (more: string) => `{ "accepted": [{ "file": "a", "code": "row-total", "fingerprint": "0"${more} }] }`;

  test.each(["{}", '{ "version": 1, "accepted": [] }', entry(""), entry(', "message": "", "reason": "经核实"')])(
    "right: %s",
    (text) => {
      expect(verdicts(baselineSchema(), readBaseline(text).problems, text)).toEqual({ schema: [], reader: [] });
    },
  );

  test.each([
    "[]",
    '{ "version": "1" }',
    '{ "accept": [] }',
    '{ "accepted": {} }',
    '{ "accepted": [1] }',
    '{ "accepted": [{ "file": "a", "code": "row-total" }] }',
    '{ "accepted": [{ "file": "", "code": "row-total", "fingerprint": "0" }] }',
    entry(', "reason": 1'),
    entry(', "line": 1'),
  ])("wrong: %s", (text) => {
    const { schema, reader } = verdicts(baselineSchema(), readBaseline(text).problems, text);
    expect(schema).not.toEqual([]);
    expect(reader).not.toEqual([]);
  });
});
