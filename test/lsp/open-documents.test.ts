import { beforeEach, describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { AnalysedDocument } from "../../server/src/lsp/documents/analysed-text";
import { OpenDocuments } from "../../server/src/lsp/documents/open-documents";
import { sentSettings } from "../../server/src/lsp/settings/settings";
import { FileIds } from "../../server/src/lsp/workspace/file-ids";
import { Invalidations } from "../../server/src/lsp/workspace/invalidations";
import { WorkspaceIndex } from "../../server/src/lsp/workspace/workspace-index";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

const LAST_YEAR = "file:///青禾县 2022.txt";
const THIS_YEAR = "file:///青禾县 2023.txt";
const UNTITLED = "untitled:Untitled-1";

const report = (year: number, row: string, figure: number) =>
  buildReport({
    body: "青禾县",
    year,
    figures: new Map([[cellKey("applications", row, "natural"), String(figure)]]),
  });
const lastYear = (carriedOut: number) => report(2022, "carriedOut", carriedOut);
const thisYear = (carriedIn: number) => report(2023, "carriedIn", carriedIn);

let open: Map<string, TextDocument>;
let index: WorkspaceIndex;
let invalidations: Invalidations;
let documents: OpenDocuments;

beforeEach(() => {
  open = new Map();
  index = new WorkspaceIndex();
  invalidations = new Invalidations(() => Promise.resolve());
  documents = new OpenDocuments({
    documents: { get: (uri) => open.get(uri), all: () => [...open.values()], keys: () => [...open.keys()] },
    settings: sentSettings({}, "zh-CN"),
    ids: new FileIds((uri) => Promise.resolve(uri)),
    index,
    invalidations,
    folders: new Set(),
  });
});

function write(uri: string, text: string, version = 1): void {
  const known = open.get(uri);
  if (known) TextDocument.update(known, [{ text }], version);
  else open.set(uri, TextDocument.create(uri, "nianbao", version, text));
}

async function analysed(uri: string): Promise<AnalysedDocument> {
  const document = await documents.analysed(uri);
  if (!document) throw new Error(`${uri} is not open`);
  return document;
}

const codes = async (uri: string) => (await analysed(uri)).diagnostics.map(({ code }) => code);

describe("one analysis serves all requests of a version", () => {
  test("which need not wait for it where the report alone is wanted", async () => {
    write(THIS_YEAR, thisYear(0));
    const latest = await documents.latest(THIS_YEAR);
    expect(latest).not.toHaveProperty("analysis");
    const checked = await analysed(THIS_YEAR);
    expect(latest?.content).toBe(checked.content);
    expect(checked.analysis?.report).toBe(latest?.content.kind === "report" && latest.content.report);
    expect(latest?.analysed()).toBe(checked);
    expect(await documents.latest(LAST_YEAR)).toBeUndefined();
  });

  test("until there is another", async () => {
    write(THIS_YEAR, thisYear(0));
    const first = await analysed(THIS_YEAR);
    expect(await analysed(THIS_YEAR)).toBe(first);
    write(THIS_YEAR, thisYear(1), 2);
    const second = await analysed(THIS_YEAR);
    expect(second).not.toBe(first);
    expect([second.version, second.analysis?.report.text]).toEqual([2, thisYear(1)]);
  });

  test("and none of a document that is opened anew with the same version", async () => {
    write(THIS_YEAR, thisYear(0));
    await analysed(THIS_YEAR);
    documents.close(THIS_YEAR);
    open.delete(THIS_YEAR);
    expect(await documents.analysed(THIS_YEAR)).toBeUndefined();
    write(THIS_YEAR, "天气");
    expect((await analysed(THIS_YEAR)).content.kind).toBe("not-a-report");
  });

  test("a neighbour that changes has it compared anew, not checked anew", async () => {
    write(LAST_YEAR, "天气");
    write(THIS_YEAR, thisYear(1));
    await analysed(LAST_YEAR);
    const alone = await analysed(THIS_YEAR);
    index.invalidate(new Set([alone.id]));
    const again = await analysed(THIS_YEAR);
    expect(again).not.toBe(alone);
    expect(again.analysis).toBe(alone.analysis);
  });
});

describe("the index of reports is up to date when documents are compared", () => {
  test("with what was typed in another, of which nothing has been asked since", async () => {
    write(LAST_YEAR, lastYear(3));
    write(THIS_YEAR, thisYear(1));
    await documents.update(LAST_YEAR);
    expect(await codes(THIS_YEAR)).toContain("carry-over");
    write(LAST_YEAR, lastYear(1), 2);
    expect(await codes(THIS_YEAR)).not.toContain("carry-over");
  });

  test("reading a document lets the others know, asking about it changes nothing", async () => {
    write(LAST_YEAR, lastYear(3));
    write(THIS_YEAR, thisYear(1));
    await documents.update(THIS_YEAR);
    const before = invalidations.revision;
    await documents.update(LAST_YEAR);
    const after = invalidations.revision;
    expect(after).toBeGreaterThan(before);
    await codes(THIS_YEAR);
    await codes(LAST_YEAR);
    await codes(THIS_YEAR);
    expect([invalidations.revision, index.all().length]).toEqual([after, 2]);
  });

  test("an unsaved document is compared with the others, and they not with it", async () => {
    write(LAST_YEAR, lastYear(3));
    write(UNTITLED, thisYear(1));
    await documents.update(LAST_YEAR);
    expect(await codes(UNTITLED)).toContain("carry-over");
    expect(index.all().map(({ uri }) => uri)).toEqual([LAST_YEAR]);
    write(LAST_YEAR, lastYear(1), 2);
    expect(await codes(UNTITLED)).not.toContain("carry-over");
  });

  test("of two names of one file that are open the one that is left counts when the other is closed", async () => {
    const id = "file:///青禾县.txt";
    documents = new OpenDocuments({
      documents: { get: (uri) => open.get(uri), all: () => [...open.values()], keys: () => [...open.keys()] },
      settings: sentSettings({}, "zh-CN"),
      ids: new FileIds(() => Promise.resolve(id)),
      index,
      invalidations,
      folders: new Set(),
    });
    write(LAST_YEAR, lastYear(3));
    write(THIS_YEAR, thisYear(1));
    await analysed(THIS_YEAR);
    await analysed(LAST_YEAR);
    expect(index.digestOf(id)?.year).toBe(2022);
    documents.close(LAST_YEAR);
    open.delete(LAST_YEAR);
    index.close(id, LAST_YEAR);
    await documents.update(THIS_YEAR);
    expect([index.digestOf(id)?.year, index.openUri(id)]).toEqual([2023, THIS_YEAR]);
  });
});
