import { expect, test } from "vitest";
import type { CompareResult, OverviewParams, OverviewView } from "../../../server/src/lsp/protocol/comparison";
import { county } from "../../support/reports/county";
import { cellKey } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { type FolderClient, inFolder, settled } from "../support/folders";

const FIRST: OverviewParams = { sort: { column: "body", descending: false }, from: 0, count: 10 };

/** Asks for the overview until all reports are read and checked. */
async function overview({ client }: FolderClient, params: Partial<OverviewParams> = {}): Promise<OverviewView> {
  const { connection } = client;
  for (;;) {
    const changed = new Promise<void>((resolve) => connection.onNotification("nianbao/reportsChanged", resolve));
    const answer: OverviewView = await connection.sendRequest("nianbao/overview", { ...FIRST, ...params });
    if (!answer.isWorking) return answer;
    await changed;
  }
}

test("the overview of a county has its rows window by window, with what is missing and wrong", async () => {
  const facts = county(25, [2022, 2023, 2024]);
  const config = {
    expected: [{ bodies: facts.bodies, years: facts.years }],
    rules: { "copied-text": "off", "duplicate-report": "off" },
  };
  const folder = await inFolder({ ...facts.files, "nianbao.json": JSON.stringify(config) });
  const first = await overview(folder);
  expect([first.total, first.rows.length, first.year, first.years]).toEqual([25, 10, 2024, facts.years]);
  expect(first.cards.slice(0, 3).map(({ value }) => Number(value))).toEqual([
    Object.keys(facts.files).length,
    facts.missing.length,
    facts.wrong.length,
  ]);
  const rest = [await overview(folder, { from: 10 }), await overview(folder, { from: 20 })];
  const bodies = [first, ...rest].flatMap(({ rows }) => rows.map(({ body }) => body));
  expect([...bodies].sort()).toEqual([...facts.bodies].sort());
  const missing = [first, ...rest].flatMap(({ rows }) =>
    rows.flatMap(({ body, states }) =>
      states.flatMap(({ kind }, at) => (kind === "missing" ? [`${body} ${facts.years[at]}`] : [])),
    ),
  );
  expect(missing.sort()).toEqual([...facts.missing].sort());
});

const figures = (granted: number) => new Map([[cellKey("applications", "granted", "natural"), String(granted)]]);
const report = (year: number, granted: number) =>
  buildReport({ body: "青禾县水利局", year, figures: figures(granted) });

test("a report is put beside last year's, cell by cell, open or not", async () => {
  const folder = await inFolder({ "a.txt": report(2022, 3), "b.txt": report(2023, 5) });
  const { client, uri } = folder;
  await settled(client);
  const compare = (name: string): Promise<CompareResult> =>
    client.connection.sendRequest("nianbao/compare", { uri: uri(name) });
  const result = await compare("b.txt");
  if (!("view" in result)) throw new Error(result.problem);
  expect([result.a, result.b]).toEqual([uri("a.txt"), uri("b.txt")]);
  const natural = result.view.rows.find(({ place }) => place.includes("予以公开") && place.includes("自然人"));
  expect([natural?.a.text, natural?.b.text, natural?.difference]).toEqual(["3", "5", "+2"]);
  await client.open(uri("b.txt"), report(2023, 9));
  const typed = await compare("b.txt");
  const row = "view" in typed ? typed.view.rows.find(({ place }) => place === natural?.place) : undefined;
  expect(row?.difference).toBe("+6");
  expect(await compare("a.txt")).toHaveProperty("problem");
  expect(await compare("no.txt")).toHaveProperty("problem");
});
