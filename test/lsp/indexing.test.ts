import { expect, test } from "vitest";
import type { Connection } from "vscode-languageserver";
import { contentOf } from "../../server/src/analysis/file-content";
import { sentSettings } from "../../server/src/lsp/settings/settings";
import { FileIds } from "../../server/src/lsp/workspace/file-ids";
import { Indexing } from "../../server/src/lsp/workspace/indexing";
import { Invalidations } from "../../server/src/lsp/workspace/invalidations";
import { UnreadDocuments } from "../../server/src/lsp/workspace/unread-documents";
import { WorkspaceIndex } from "../../server/src/lsp/workspace/workspace-index";
import { buildReport } from "../support/reports/report-builder";

test("a file on which reading throws counts as unread, is logged, and the others are read", async () => {
  const uris = ["a", "b", "c", "d"].map((name) => `file:///r/${name}.txt`);
  const logged: string[] = [];
  const index = new WorkspaceIndex();
  const unread = new UnreadDocuments();
  const messagesHandled = () => Promise.resolve();
  const indexing = new Indexing({
    connection: { console: { error: (line: string) => logged.push(line) } } as unknown as Connection,
    store: {
      async *list() {
        yield* uris;
      },
      read: (uri) => Promise.resolve(uri === uris[1] ? "throws" : buildReport()),
      readOffice: () => Promise.resolve(undefined),
      isThere: () => Promise.resolve(true),
    },
    settings: sentSettings(undefined, undefined),
    index,
    unread,
    ids: new FileIds((uri) => Promise.resolve(uri)),
    invalidations: new Invalidations(messagesHandled),
    folders: new Set(["file:///r"]),
    showsClosed: false,
    messagesHandled,
    readerFor: () => ({
      width: 4,
      contentOf: async (task) => {
        if (task.text === "throws") throw new Error("a bug of ours");
        return contentOf(task);
      },
      end: () => undefined,
    }),
  });
  indexing.begin();
  await indexing.idle();
  expect(index.all().map(({ uri }) => uri)).toEqual(uris.toSpliced(1, 1));
  expect(unread.names()).toEqual([uris[1]]);
  expect(logged).toEqual([expect.stringContaining("a bug of ours")]);
});
