import { EDITIONS } from "../../../server/src/spec/forms";
import type { Schema } from "../../support/schemas/json-schema";

/**
 * The two JSON formats of the command line, written down by hand from their description, not from what the program
 * prints.
 */

const text: Schema = { type: "string" };
const count: Schema = { type: "integer" };
const position: Schema = {
  type: "object",
  properties: { line: count, character: count },
  required: ["line", "character"],
};
const range: Schema = { type: "object", properties: { start: position, end: position }, required: ["start", "end"] };
const edition: Schema = { enum: EDITIONS.map(({ id }) => id) };
const table: Schema = { enum: ["article20", "applications", "reviews"] };

const finding: Schema = {
  type: "object",
  properties: {
    code: { type: "string", pattern: "^[a-z][a-z0-9-]+$" },
    name: { type: "string", pattern: "^[一-龥]{2,6}$" },
    severity: { enum: ["error", "warning", "information", "hint"] },
    message: text,
    range,
    cell: { type: "object", properties: { table, row: text, column: text }, required: ["table", "row", "column"] },
    related: {
      type: "array",
      items: {
        type: "object",
        properties: { file: text, range, message: text },
        required: ["file", "range", "message"],
      },
    },
    fixes: {
      type: "array",
      items: {
        type: "object",
        properties: {
          title: text,
          kind: { enum: ["safe", "review"] },
          preferred: { type: "boolean" },
          edits: {
            type: "array",
            items: { type: "object", properties: { range, newText: text }, required: ["range", "newText"] },
          },
        },
        required: ["title", "kind", "preferred", "edits"],
      },
    },
  },
  required: ["code", "name", "severity", "message", "range", "related", "fixes"],
};

/** `check --format json`. */
export const CHECK_SCHEMA: Schema = {
  type: "object",
  properties: {
    version: { const: 1 },
    reports: {
      type: "array",
      items: {
        type: "object",
        properties: {
          file: text,
          body: text,
          year: count,
          edition,
          encoding: { enum: ["utf8", "gb18030", "utf16le", "utf16be"] },
          findings: { type: "array", items: finding },
        },
        required: ["file", "encoding", "findings"],
      },
    },
    skipped: {
      type: "array",
      items: {
        type: "object",
        properties: {
          file: text,
          reason: {
            enum: [
              "not-a-report",
              "wrong-encoding",
              "too-large",
              "binary",
              "not-found",
              "no-match",
              "not-a-file",
              "name-encoding",
              "unreadable",
            ],
          },
        },
        required: ["file", "reason"],
      },
    },
    summary: {
      type: "object",
      properties: { files: count, reports: count, error: count, warning: count, information: count, hint: count },
      required: ["files", "reports", "error", "warning", "information", "hint"],
    },
  },
  required: ["version", "reports", "skipped", "summary"],
};

const cell: Schema = {
  anyOf: [
    {
      type: "object",
      properties: {
        state: { const: "number" },
        value: { type: "string", pattern: "^-?[0-9]+([.][0-9]+)?$" },
        text,
        range,
      },
      required: ["state", "value", "text", "range"],
    },
    {
      type: "object",
      properties: { state: { enum: ["blank", "unreadable"] }, text, range },
      required: ["state", "text", "range"],
    },
    { type: "object", properties: { state: { const: "missing" } }, required: ["state"] },
  ],
};

const figures: Schema = { type: "object", values: { type: "object", values: cell } };

const entry: Schema = {
  type: "object",
  properties: {
    title: { type: "string", pattern: "." },
    kind: { enum: ["title", "section", "sub-section", "table", "item", "group", "row"] },
    range,
    children: { type: "array", items: { ref: () => entry } },
  },
  required: ["title", "kind", "range", "children"],
};

/** `extract --format json`. */
export const EXTRACT_SCHEMA: Schema = {
  type: "object",
  properties: {
    version: { const: 1 },
    reports: {
      type: "array",
      items: {
        type: "object",
        properties: {
          file: text,
          body: text,
          year: count,
          edition,
          tables: {
            type: "object",
            properties: { article20: figures, applications: figures, reviews: figures },
            required: ["article20", "applications", "reviews"],
          },
          outline: { type: "array", items: entry },
        },
        required: ["file", "tables", "outline"],
      },
    },
  },
  required: ["version", "reports"],
};
