import { describe, expect, it } from "vitest";
import { readReport } from "../../../../server/src/model/report";
import { readings } from "../../../support/reading/readings";
import { buildReport } from "../../../support/reports/report-builder";

const FIGURES = new Map([
  ["applications.unavailable1.natural", "3"],
  ["applications.unavailable2.natural", "1"],
  ["applications.unavailable3.natural", "4"],
]);
const TEXT = buildReport({ layout: "space-columns", figures: FIGURES });
const LABELS = ["1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"] as const;
const RUNS = ["3  0  0  0  0  0  3", "1  0  0  0  0  0  1", "4  0  0  0  0  0  4"] as const;

/** The report with other lines in place of the three rows of （四）; their 自然人 figures, and of the rows around them. */
function read(...lines: readonly string[]): readonly string[] {
  const all = TEXT.split("\n");
  const first = all.findIndex((line) => line.includes(LABELS[0]));
  all.splice(first, 3, ...lines);
  const rows = readReport(all.join("\n")).tables.get("applications")?.rows;
  return ["refused8", "unavailable1", "unavailable2", "unavailable3", "rejected1"].map((key) => {
    const datum = rows?.get(key)?.data.get("natural");
    return datum?.state === "number" ? datum.text : "?";
  });
}

describe("rows of a printed page", () => {
  it("have the values beside their labels", () => {
    expect(read(...LABELS.map((label, at) => `${label}  ${RUNS[at]}`))).toEqual(["0", "3", "1", "4", "0"]);
  });

  it("are bound by their order where the values of one stand beside the next label", () => {
    expect(
      read(LABELS[0], `（四）无法提 ${LABELS[1]}  ${RUNS[0]}`, `供  ${RUNS[1]}`, `${LABELS[2]}  ${RUNS[2]}`),
    ).toEqual(["0", "3", "1", "4", "0"]);
    expect(read(RUNS[0], `${LABELS[0]}  ${RUNS[1]}`, LABELS[1], `${LABELS[2]}  ${RUNS[2]}`)).toEqual([
      "0",
      "3",
      "1",
      "4",
      "0",
    ]);
  });

  it("are not read where values of a line are wanting between a label without values and values without a label", () => {
    expect(read(LABELS[0], `${LABELS[1]}  ${RUNS[0]}`, "供  1  0  0  0", `${LABELS[2]}  ${RUNS[2]}`)).toEqual([
      "0",
      "?",
      "?",
      "4",
      "0",
    ]);
  });

  it("are read beside their labels where a row is blank", () => {
    expect(read(`${LABELS[0]}  ${RUNS[0]}`, LABELS[1], `${LABELS[2]}  ${RUNS[2]}`)).toEqual(["0", "3", "?", "4", "0"]);
  });

  it("are never bound by their order where two of them are swapped", () => {
    const [first, second, third] = LABELS.map((label, at) => `${label}  ${RUNS[at]}`) as [string, string, string];
    const found = read(second, first, third);
    expect(["3", "?"]).toContain(found[1]);
    expect(["1", "?"]).toContain(found[2]);
    expect(found[3]).toBe("4");
  });

  it.each(["7", "7  8", "1  2  3  4  5  6"])(
    "are not shifted by %s above or below a table with a blank row",
    (stray) => {
      const lines = TEXT.split("\n").map((line) => (line.includes(LABELS[1]) ? LABELS[1] : line));
      const first = lines.findIndex((line) => line.includes("一、本年新收"));
      const end = lines.findIndex((line) => line.startsWith("四、政府"));
      const text = [...lines.slice(0, first), stray, ...lines.slice(first, end), stray, ...lines.slice(end)].join("\n");
      expect(readings(readReport(text))).toEqual(readings(readReport(lines.join("\n"))));
      expect(readings(readReport(text)).get("applications.unavailable3.natural")).toBe("4");
    },
  );

  it("are read up to where the text ends with a whole row", () => {
    const all = TEXT.split("\n");
    const first = all.findIndex((line) => line.includes(LABELS[1]));
    const rows = readReport(`${all.slice(0, first).join("\n")}\n\n`).tables.get("applications")?.rows;
    expect(rows?.get("unavailable1")?.data.get("natural")?.text).toBe("3");
    expect([...(rows?.keys() ?? [])].slice(-1)).toEqual(["unavailable1"]);
    expect([...(rows?.values() ?? [])].filter(({ state }) => state !== "read")).toEqual([]);
  });

  it("are not read behind a label without values where the text ends in the table", () => {
    const all = TEXT.split("\n");
    const first = all.findIndex((line) => line.includes(LABELS[0]));
    const cut = [...all.slice(0, first), LABELS[0], `${LABELS[1]}  ${RUNS[0]}`].join("\n");
    const row = readReport(cut).tables.get("applications")?.rows.get("unavailable2");
    expect([...(row?.data.values() ?? [])].every(({ state }) => state === "unreadable")).toBe(true);
  });
});
