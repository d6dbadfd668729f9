import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { LayoutId } from "../../server/src/layout/types";
import { editionOfYear } from "../../server/src/spec/forms";
import { APPLICANTS } from "../../server/src/spec/tables/applications";
import { type Random, random } from "../support/random/random";
import { balanced, cellKey, consistentFigures, type Figures } from "../support/reports/figures";
import { buildReport, proseText, READABLE_LAYOUTS } from "../support/reports/report-builder";
import { paragraph } from "./prose";

/** Bytes of a report in UTF-8 on average: what the reports of a county's bodies come to. */
const MEAN_BYTES = 7900;

/** Layouts in turn, about as often as web sites use them: reports in boxes are rare, and three times as long. */
const LAYOUTS = [
  ...READABLE_LAYOUTS.filter((layout) => layout !== "box"),
  ...READABLE_LAYOUTS.filter((layout) => layout !== "box" && layout !== "space-columns"),
  "indented-cells",
  "pipe-rows",
  "box",
] as const;

/** The years of each body's reports. */
const YEARS = [2021, 2022, 2023, 2024];

const PLACES = [
  "青禾",
  "临江",
  "松岭",
  "白鹭",
  "澄源",
  "枫林",
  "望川",
  "听泉",
  "云溪",
  "石桥",
  "平湖",
  "长岭",
  "南浦",
  "东坪",
];
const KINDS = ["县", "市", "区"];
const OFFICES = [
  "人民政府",
  "教育局",
  "水利局",
  "民政局",
  "财政局",
  "司法局",
  "审计局",
  "统计局",
  "林业局",
  "卫生健康局",
  "交通运输局",
  "农业农村局",
  "应急管理局",
  "市场监督管理局",
  "自然资源局",
  "发展和改革局",
];

/**
 * Writes a folder of `count` reports as a reviewer has it: a folder for each body with its reports of four years, each
 * body in the layout of its web site, figures that go on from year to year, and texts of their own. Every fifth report
 * has a few faults. The same reports every time. Gives the sum of their bytes.
 */
export function writeFolder(folder: string, count: number): number {
  let bytes = 0;
  for (let body = 0; body * YEARS.length < count; body++) {
    const own = path.join(folder, String(body).padStart(4, "0"));
    mkdirSync(own, { recursive: true });
    const reports = reportsOf(body).slice(0, count - body * YEARS.length);
    for (const [index, text] of reports.entries()) {
      writeFileSync(path.join(own, `${YEARS[index]}.txt`), text);
      bytes += Buffer.byteLength(text);
    }
  }
  return bytes;
}

function reportsOf(body: number): readonly string[] {
  const chance = random(body + 1);
  const layout = LAYOUTS[body % LAYOUTS.length] ?? "pipe-rows";
  const name = nameOf(body);
  let before: Figures | undefined;
  return YEARS.map((year, index) => {
    const figures = figuresOf(year, chance, before);
    before = figures;
    const faulty = (body + index) % 5 === 0;
    const plain = buildReport({
      body: name,
      year,
      layout,
      figures: faulty ? withFaults(figures) : figures,
      ...(faulty ? { headings: { problems: "5、存在的主要问题及改进情况" } } : {}),
    });
    return filledUp(plain, layout, chance);
  });
}

/**
 * A name for each number: place, kind of place and office in turn, with another place before it when all have had their
 * turn.
 */
function nameOf(body: number): string {
  const place = PLACES[body % PLACES.length];
  const kind = KINDS[Math.floor(body / PLACES.length) % KINDS.length];
  const office = OFFICES[Math.floor(body / (PLACES.length * KINDS.length)) % OFFICES.length];
  const round = Math.floor(body / (PLACES.length * KINDS.length * OFFICES.length));
  return `${round > 0 ? `${PLACES[round - 1]}${PLACES[(body + round) % PLACES.length]}省` : ""}${place}${kind}${office}`;
}

/**
 * Figures of a year that follow from those of the year before: what was carried over came in, and what is in force is
 * what was, with what changed.
 */
function figuresOf(year: number, chance: Random, before: Figures | undefined): Figures {
  const edition = editionOfYear(year) ?? "2021";
  const figures = new Map(consistentFigures(edition, chance));
  // Bodies below the cities have no 规章.
  for (const column of ["issued", "repealed", "inForce"]) figures.set(cellKey("article20", "rules", column), "0");
  if (!before) return figures;
  const at = (all: Figures, table: "applications" | "article20", row: string, column: string): number =>
    Number(all.get(cellKey(table, row, column)) ?? "0");
  const set = (table: "applications" | "article20", row: string, column: string, value: number): void => {
    figures.set(cellKey(table, row, column), String(value));
  };
  const stock = at(before, "article20", "normative", "inForce") + at(figures, "article20", "normative", "issued");
  const repealed = Math.min(stock, chance.below(4));
  set("article20", "normative", "repealed", repealed);
  set("article20", "normative", "inForce", stock - repealed);
  for (const { key } of APPLICANTS) {
    for (const row of ["received", "carriedIn", "handled"]) figures.delete(cellKey("applications", row, key));
    if (key === "total") figures.delete(cellKey("applications", "granted", key));
    else {
      const carried = at(before, "applications", "carriedOut", key);
      set("applications", "carriedIn", key, carried);
      // Whatever was carried over was handled, so that no more has to have been received than none.
      set("applications", "granted", key, Math.max(carried, at(figures, "applications", "granted", key)));
    }
  }
  return balanced(edition, figures);
}

function withFaults(figures: Figures): Figures {
  const total = Number(figures.get(cellKey("applications", "granted", "total")) ?? "0");
  return new Map([
    ...figures,
    [cellKey("applications", "granted", "total"), String(total + 2)],
    [cellKey("article20", "permits", "decisions"), "１２"],
  ]);
}

/** The report with paragraphs of its own beside those that all invented reports share, as long as reports are. */
function filledUp(text: string, layout: LayoutId, chance: Random): string {
  const gap = layout === "markdown" ? "\n\n" : "\n";
  const own = (length: number): string =>
    Array.from({ length: 3 }, () => proseText(layout, paragraph(chance, length / 3))).join(gap);
  const target = MEAN_BYTES * (0.45 + chance.below(68) / 100);
  // A Chinese character takes three bytes.
  const missing = Math.max(60, target - Buffer.byteLength(text)) / 3;
  return text
    .replace(/(一、总体情况[^\n]*\n+)/, `$1${own(missing / 2)}${gap}`)
    .replace(/([五5]、存在的主要问题及改进情况[^\n]*\n+)/, `$1${own(missing / 2)}${gap}`);
}
