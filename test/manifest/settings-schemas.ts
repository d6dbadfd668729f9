import { RULE_SETTINGS } from "../../server/src/analysis/config/read";
import { FIRST_YEAR, LAST_YEAR } from "../../server/src/analysis/config/types";
import { RULES } from "../../server/src/rules/registry";
import { EDITIONS, FORMS, rowsOfAllForms, TABLE_IDS } from "../../server/src/spec/forms";
import { type ColumnForm, type RowForm, rowsOf, type TableId } from "../../server/src/spec/types";
import type { Draft7 } from "../support/schemas/draft7";

const DRAFT_7 = "http://json-schema.org/draft-07/schema#";

/** Comments and trailing commas, as people write settings. */
const RELAXED = { allowComments: true, allowTrailingCommas: true } as const;

const TEXT: Draft7 = { type: "string", pattern: "\\S" };

/** What each setting of a rule means. */
const SETTING_NAMES = ["错误 · error", "警告 · warning", "信息 · information", "提示 · hint", "关闭 · off"];

/** A text in both languages, as editors show it. */
const both = (chinese: string, english: string) => `${chinese}\n\n${english}`;

const listOf = (description: string, items: Draft7 = TEXT): Draft7 => ({ type: "array", description, items });

/** The schema of `nianbao.json`, made from the rules and forms. */
export function configSchema(): Draft7 {
  return {
    $schema: DRAFT_7,
    title: "nianbao.json",
    description: both(
      "年报检查的配置，对所在文件夹及其下的年报有效。编辑器设置（nianbao.*）优先。",
      "How reports in this folder and below are checked. Settings of the editor (nianbao.*) go before it.",
    ),
    ...RELAXED,
    type: "object",
    properties: {
      $schema: TEXT,
      rules: rulesSchema(),
      include: listOf(both(`只检查这些文件。${PATTERNS[0]}`, `Only these files are checked. ${PATTERNS[1]}`)),
      exclude: listOf(both(`不检查这些文件。${PATTERNS[0]}`, `These files are passed over. ${PATTERNS[1]}`)),
      reports: listOf(
        both(
          "指明某些年报的机关、年度或版本，优先于正文里写的。",
          "Whose report it is, for which year, on which edition; goes before what the text says.",
        ),
        overrideSchema(),
      ),
      bodies: {
        type: "object",
        description: both(
          "同一机关的不同写法：名称 → 其他写法。标题里写任何一种，都算这个机关的年报。",
          "Other spellings of a body's name. A report whose title has any of them is the body's.",
        ),
        additionalProperties: { type: "array", items: TEXT },
      },
      aggregates: listOf(
        both(
          "政府的数据应等于所属各机关之和（规则 aggregate）。",
          "Governments whose figures are those of their bodies added up (rule aggregate).",
        ),
        { $ref: "#/definitions/aggregate" },
      ),
      expected: listOf(
        both(
          "应报的年报：哪些机关、哪些年度。没有找到的、迟的、重复的提示在名单上（规则 missing-report、late-report、duplicate-report）。",
          "The reports that are due: bodies and years. Those missing, late or double are said at the list (rules missing-report, late-report, duplicate-report).",
        ),
        { $ref: "#/definitions/expected" },
      ),
      placeholders: listOf(
        both(
          "本地模板里不应留在年报中的字样，如“某某局”（规则 template-residue）。",
          "Words of your own templates that must not be left in a report (rule template-residue).",
        ),
      ),
    },
    additionalProperties: false,
    definitions: {
      setting: { enum: RULE_SETTINGS, enumDescriptions: SETTING_NAMES },
      aggregate: aggregateSchema(),
      expected: expectedSchema(),
      tables: objectOf(TABLE_IDS.map((id) => [id, tableSchema(id)])),
      ...Object.fromEntries(TABLE_IDS.flatMap((id) => [...figuresOf(id)].map(([name, columns]) => [name, columns]))),
    },
  };
}

const PATTERNS = [
  "路径相对于本文件所在文件夹；* 任意字符，** 任意层文件夹，{a,b} 任选其一；不含 / 的名称在任何文件夹中都算。",
  "Paths are relative to this file's folder; * any characters, ** any folders, {a,b} either; a name without / counts in any folder.",
] as const;

function rulesSchema(): Draft7 {
  const properties = RULES.map((rule): [string, Draft7] => [
    rule.code,
    {
      $ref: "#/definitions/setting",
      default: rule.offByDefault ? "off" : rule.severity,
      description: both(rule.title["zh-CN"], rule.title.en),
    },
  ]);
  return {
    type: "object",
    description: both("各条规则的级别，off 为关闭。", "The severity of each rule; off switches it off."),
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

function overrideSchema(): Draft7 {
  return {
    type: "object",
    properties: {
      files: {
        description: both(`对哪些文件有效。${PATTERNS[0]}`, `Which files it is for. ${PATTERNS[1]}`),
        anyOf: [TEXT, { type: "array", items: TEXT }],
      },
      body: { ...TEXT, description: both("机关名称", "the body") },
      year: {
        type: "integer",
        minimum: FIRST_YEAR,
        maximum: LAST_YEAR,
        description: both("报告年度", "the year reported on"),
      },
      edition: {
        enum: EDITIONS.map(({ id }) => id).reverse(),
        description: both(
          "应使用的表格版本；表格自己能看出版本的，仍以表格为准。",
          "The edition that the tables are to have.",
        ),
      },
    },
    required: ["files"],
    additionalProperties: false,
  };
}

function aggregateSchema(): Draft7 {
  return {
    type: "object",
    properties: {
      body: { ...TEXT, description: both("政府名称", "the government") },
      parts: listOf(both("计入的各机关名称", "the bodies that are counted in")),
      known: {
        type: "object",
        description: both(
          "没有年报文件的机关的已知数据：机关 → 年份 → 表 → 行 → 列 → 数。",
          "Figures of bodies whose reports are not at hand: body, year, table, row, column.",
        ),
        additionalProperties: {
          type: "object",
          patternProperties: { "^20(19|[2-9][0-9])$": { $ref: "#/definitions/tables" } },
          additionalProperties: false,
        },
      },
    },
    required: ["body", "parts"],
    additionalProperties: false,
  };
}

function expectedSchema(): Draft7 {
  return {
    type: "object",
    properties: {
      bodies: {
        description: both(
          "机关名称；或者名单文件的路径，相对于本文件所在文件夹：文本一行一个，CSV 取“机关”一列",
          "the names of the bodies, or the path of a file of names: one a line, or a CSV column headed 机关",
        ),
        anyOf: [TEXT, { type: "array", items: TEXT }],
      },
      years: {
        type: "array",
        items: { type: "integer", minimum: FIRST_YEAR, maximum: LAST_YEAR },
        description: both("报告年度，如 [2023, 2024]", "the years reported on, such as [2023, 2024]"),
      },
    },
    required: ["bodies", "years"],
    additionalProperties: false,
  };
}

/** Every cell of every edition, by the names of its row and column. */
function tableSchema(id: TableId): Draft7 {
  return objectOf(
    rowNames(id).map((row) => [
      row,
      { $ref: `#/definitions/${figuresName(id, row)}`, description: rowsNamed(id, row)[0]?.label ?? "" },
    ]),
  );
}

/** The figures of a row, by name: most rows of a table have the same. */
function figuresOf(id: TableId): ReadonlyMap<string, Draft7> {
  return new Map(
    rowNames(id).map((row) => [
      figuresName(id, row),
      objectOf([...columnsOf(id, row)].map(([key, column]) => [key, figureSchema(column)])),
    ]),
  );
}

function figuresName(id: TableId, row: string): string {
  return [id, ...columnsOf(id, row).keys()].join("-");
}

function columnsOf(id: TableId, row: string): ReadonlyMap<string, ColumnForm> {
  return new Map(rowsNamed(id, row).flatMap(({ columns }) => columns.map((column) => [column.key, column])));
}

function rowNames(id: TableId): readonly string[] {
  return rowsOfAllForms(id).map(({ key }) => key);
}

function rowsNamed(id: TableId, row: string): readonly RowForm[] {
  return FORMS.filter((form) => form.id === id).flatMap((form) => rowsOf(form).filter(({ key }) => key === row));
}

function figureSchema({ domain, label, unit }: ColumnForm): Draft7 {
  return {
    type: domain === "amount" ? "number" : "integer",
    ...(domain === "signed" ? {} : { minimum: 0 }),
    description: unit ? `${label}（${unit}）` : label,
  };
}

function objectOf(properties: readonly (readonly [string, Draft7])[]): Draft7 {
  return { type: "object", properties: Object.fromEntries(properties), additionalProperties: false };
}

/** The schema of `nianbao.baseline.json`. */
export function baselineSchema(): Draft7 {
  return {
    $schema: DRAFT_7,
    title: "nianbao.baseline.json",
    description: both(
      "已核实的问题：人看过、确认不必改的问题，不再报告。由“标为已核实”或 nianbao check --write-baseline 写入。",
      "Findings that a person has accepted. Written by “Mark as verified” or nianbao check --write-baseline.",
    ),
    ...RELAXED,
    type: "object",
    properties: {
      $schema: TEXT,
      version: { const: 1, description: both("文件格式的版本", "the version of this format") },
      accepted: listOf(both("已核实的问题", "accepted findings"), {
        type: "object",
        properties: {
          file: {
            ...TEXT,
            description: both("年报的路径，相对于本文件所在文件夹", "the report's path, relative to this folder"),
          },
          code: { ...TEXT, description: both("规则代码", "the rule's code") },
          fingerprint: {
            ...TEXT,
            description: both(
              "问题的指纹：只与问题涉及的文字和数有关，与行号无关；数字一改就不再匹配。",
              "Made of the words and figures that the finding is about, not of line numbers.",
            ),
          },
          message: { type: "string", description: both("当时的问题，供人阅读", "what was found, for people") },
          reason: { type: "string", description: both("核实的理由，请填写", "why it was accepted; please fill in") },
          by: { type: "string", description: both("核实人，由人填写", "who accepted it, as a person wrote it") },
          at: { type: "string", description: both("核实日期，由人填写", "when, as a person wrote it") },
        },
        required: ["file", "code", "fingerprint"],
        additionalProperties: false,
      }),
    },
    additionalProperties: false,
  };
}
