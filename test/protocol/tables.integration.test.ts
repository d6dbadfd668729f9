import { describe, expect, test } from "vitest";
import type { ChangeTablesResult, TableChange, TablesResult } from "../../server/src/lsp/protocol/tables";
import type { FigureView, ReportView } from "../../server/src/views/tables/view";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";
import { introduced, URI } from "./support/clients";
import { inFolder, lastYear, settled, thisYear } from "./support/folders";

const WRONG = cellKey("applications", "received", "total");
const TEXT = buildReport({
  figures: new Map([
    [cellKey("applications", "granted", "natural"), "3"],
    [WRONG, "5"],
  ]),
});

async function opened(text = TEXT, settings: object = {}) {
  const { client } = await introduced({ settings: () => settings });
  await client.open(URI, text);
  const tables = () => client.connection.sendRequest<TablesResult | null>("nianbao/tables", { uri: URI });
  const change = (one: TableChange, uri = URI) =>
    client.connection.sendRequest<ChangeTablesResult | null>("nianbao/changeTables", { uri, change: one });
  return { client, tables, change };
}

function figure(result: TablesResult | null, key: string): FigureView | undefined {
  const view: ReportView | undefined = result && "view" in result ? result.view : undefined;
  const slots = (view?.tables ?? []).flatMap((table) => (table.kind === "table" ? table.rows.flat() : []));
  return slots.filter((slot): slot is FigureView => slot.kind === "figure").find((one) => one.key === key);
}

const fill = (text: string): TableChange => ({
  kind: "fill",
  cells: [{ cell: { table: "applications", row: "received", column: "total" }, text }],
});

describe("the tables of a report", () => {
  test("come with the version that they are of, and follow each change", async () => {
    const { client, tables } = await opened();
    const first = await tables();
    expect(first?.version).toBe(1);
    expect(figure(first, WRONG)).toMatchObject({ text: "5", due: "应为 3", fault: "error" });
    const { start, end } = figure(first, WRONG)?.range ?? {};
    if (!start || !end) throw new Error("no place");
    await client.change(URI, 2, [{ range: { start, end }, text: "3" }]);
    const second = await tables();
    expect(second?.version).toBe(2);
    expect(figure(second, WRONG)).toMatchObject({ text: "3" });
    expect(figure(second, WRONG)).not.toHaveProperty("fault");
  });

  test("leave out what the settings switch off, and speak the language that is set", async () => {
    const { tables } = await opened(TEXT, { locale: "en", rules: { "inconsistent-figure": "off" } });
    const wrong = figure(await tables(), WRONG);
    expect(wrong).toMatchObject({ due: "should be 3" });
    expect(wrong).not.toHaveProperty("fault");
  });

  test("of what is no report are a reason why there are none", async () => {
    const { tables } = await opened("今天的会议改到下午三点。\n");
    expect(await tables()).toEqual({ version: 1, notice: expect.stringContaining("没有找到") });
  });

  test("of a document that is not open are nothing", async () => {
    const { client, tables } = await opened();
    await client.close(URI);
    expect(await tables()).toBeNull();
  });
});

describe("a change of the tables", () => {
  test("comes as edits of the version that it was worked out for", async () => {
    const { tables, change } = await opened();
    const { range } = figure(await tables(), WRONG) ?? {};
    expect(await change(fill("3"))).toEqual({ version: 1, edits: [{ range, newText: "3" }] });
  });

  test("that cannot be made comes with the reason, in the language that is set", async () => {
    const { change } = await opened(TEXT, { locale: "en" });
    expect(await change(fill("three"))).toEqual({ problem: expect.stringContaining("is no figure for this cell") });
  });

  test("of what is no open report is nothing", async () => {
    const { change } = await opened();
    expect(await change(fill("3"), `${URI}.other`)).toBeNull();
  });
});

describe("the years", () => {
  const named = { body: "青禾县人民政府" };
  const yearsOf = (result: TablesResult | null) => (result && "view" in result ? result.view.years : undefined);

  test("come from the folder's reports, and the client is told once when they change", async () => {
    const { client, uri, write } = await inFolder({
      "2022.txt": lastYear(2, named),
      "2023.txt": thisYear(2, named),
      "other.txt": lastYear(9, { body: "望川区人民政府" }),
    });
    await client.open(uri("2023.txt"), thisYear(2, named));
    await settled(client);
    const tables = () => client.connection.sendRequest<TablesResult | null>("nianbao/tables", { uri: uri("2023.txt") });
    const before = yearsOf(await tables());
    expect(before?.years).toEqual([2022, 2023]);
    const carriedOut = (years: typeof before) =>
      years?.series.find(({ name }) => name === "结转下年度")?.points[0]?.text;
    expect(carriedOut(before)).toBe("2");
    write("2022.txt", lastYear(4, named));
    await client.fileChanged(uri("2022.txt"));
    await client.next("nianbao/tablesChanged");
    await settled(client);
    expect(carriedOut(yearsOf(await tables()))).toBe("4");
    expect(client.waiting("nianbao/tablesChanged")).toBe(0);
  });

  test("are nothing where no other report of the body is there", async () => {
    const { tables } = await opened();
    expect(yearsOf(await tables())).toBeUndefined();
  });
});
