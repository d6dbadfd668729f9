import type { Schema } from "../../support/schemas/json-schema";

/**
 * What SARIF 2.1.0 demands of the members that we write, taken by hand from its text, not from what the program prints.
 * A member that is not named here is one that nobody has looked up, so it counts as wrong.
 */

const text: Schema = { type: "string", pattern: "." };
const fromOne: Schema = { type: "integer", minimum: 1 };
const index: Schema = { type: "integer", minimum: 0 };
const level: Schema = { enum: ["none", "note", "warning", "error"] };

/** Messages may hold braces only as placeholders, which we have none of, or doubled. */
const message: Schema = {
  type: "object",
  properties: { text: { type: "string", pattern: "^([^{}]|\\{\\{|\\}\\})+$" } },
  required: ["text"],
};

/** Markdown needs text beside it. */
const multiformat: Schema = { type: "object", properties: { text, markdown: text }, required: ["text"] };

/** An address may hold only ASCII; all else is written in percent. */
const artifactLocation: Schema = {
  type: "object",
  properties: { uri: { type: "string", pattern: "^([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$" } },
  required: ["uri"],
};

const region: Schema = {
  type: "object",
  properties: { startLine: fromOne, startColumn: fromOne, endLine: fromOne, endColumn: fromOne },
  required: ["startLine"],
};

const physicalLocation: Schema = {
  type: "object",
  properties: { artifactLocation, region },
  required: ["artifactLocation"],
};

const location: Schema = {
  type: "object",
  properties: { id: index, physicalLocation, message },
  required: ["physicalLocation"],
};

const replacement: Schema = {
  type: "object",
  properties: {
    deletedRegion: region,
    insertedContent: { type: "object", properties: { text: { type: "string" } }, required: ["text"] },
  },
  required: ["deletedRegion"],
};

const fix: Schema = {
  type: "object",
  properties: {
    description: message,
    artifactChanges: {
      type: "array",
      items: {
        type: "object",
        properties: { artifactLocation, replacements: { type: "array", items: replacement } },
        required: ["artifactLocation", "replacements"],
      },
    },
    properties: {
      type: "object",
      properties: { kind: { enum: ["safe", "review"] }, preferred: { type: "boolean" } },
    },
  },
  required: ["artifactChanges"],
};

const rule: Schema = {
  type: "object",
  properties: {
    id: text,
    shortDescription: multiformat,
    help: multiformat,
    defaultConfiguration: { type: "object", properties: { enabled: { type: "boolean" }, level } },
  },
  required: ["id"],
};

const result: Schema = {
  type: "object",
  properties: {
    ruleId: text,
    ruleIndex: index,
    level,
    message,
    locations: { type: "array", items: location },
    relatedLocations: { type: "array", items: location },
    fixes: { type: "array", items: fix },
    suppressions: {
      type: "array",
      items: {
        type: "object",
        properties: {
          kind: { enum: ["inSource", "external"] },
          status: { enum: ["accepted", "underReview", "rejected"] },
          justification: text,
        },
        required: ["kind"],
      },
    },
  },
  required: ["ruleId", "ruleIndex", "level", "message", "locations"],
};

const invocation: Schema = {
  type: "object",
  properties: {
    executionSuccessful: { type: "boolean" },
    toolExecutionNotifications: {
      type: "array",
      items: {
        type: "object",
        properties: { level, message, locations: { type: "array", items: location } },
        required: ["message"],
      },
    },
  },
  required: ["executionSuccessful"],
};

const driver: Schema = {
  type: "object",
  properties: {
    name: text,
    version: text,
    semanticVersion: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+$" },
    rules: { type: "array", items: rule },
  },
  required: ["name"],
};

const run: Schema = {
  type: "object",
  properties: {
    tool: { type: "object", properties: { driver }, required: ["driver"] },
    language: { type: "string", pattern: "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$" },
    columnKind: { const: "utf16CodeUnits" },
    results: { type: "array", items: result },
    invocations: { type: "array", items: invocation },
  },
  required: ["tool", "columnKind", "results"],
};

/** `check --format sarif`. */
export const SARIF_SCHEMA: Schema = {
  type: "object",
  properties: {
    $schema: { type: "string", pattern: "sarif-schema-2\\.1\\.0\\.json$" },
    version: { const: "2.1.0" },
    runs: { type: "array", items: run },
  },
  required: ["version", "runs"],
};
