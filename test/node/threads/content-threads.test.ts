import { EventEmitter } from "node:events";
import { describe, expect, test } from "vitest";
import { contentOf, type FileText } from "../../../server/src/analysis/file-content";
import { ContentThreads, contentThreads } from "../../../server/src/node/threads/content-threads";
import { faultyReport } from "../../support/reports/faulty-report";
import { buildReport } from "../../support/reports/report-builder";

type Start = NonNullable<ConstructorParameters<typeof ContentThreads>[1]>;

/** Reports with and without faults, and a text that is none. */
const TEXTS: readonly FileText[] = [buildReport(), faultyReport(), "天气", faultyReport({ year: 2022 })].map(
  (text) => ({
    text,
    options: {},
    isChecked: true,
  }),
);

/** Starts threads that do with each text what they are told, in this one. */
function threads(work: (file: FileText, emit: EventEmitter["emit"]) => void): Start & { readonly asked: number[] } {
  const asked: number[] = [];
  const start = () => {
    const events = new EventEmitter();
    const thread = asked.push(0) - 1;
    return Object.assign(events, {
      postMessage(file: FileText) {
        asked[thread] = (asked[thread] ?? 0) + 1;
        setImmediate(() => work(file, events.emit.bind(events)));
      },
      terminate: async () => Number(events.emit("exit", 1)),
    }) as unknown as ReturnType<Start>;
  };
  return Object.assign(start, { asked });
}

const good = () => threads((file, emit) => void emit("message", contentOf(file)));

describe("each text is read as it is without threads", () => {
  test.each<[string, Start]>([
    ["where they work", good()],
    ["where they break", threads((_, emit) => void emit("error", new Error("broke")))],
    ["where they end without a word", threads((_, emit) => void emit("exit", 1))],
    [
      "where they cannot start",
      () => {
        throw new Error("broke");
      },
    ],
  ])("%s", async (_, start) => {
    const reader = new ContentThreads(2, start);
    const contents = await Promise.all(TEXTS.map((file) => reader.contentOf(file)));
    expect(contents).toEqual(TEXTS.map((file) => contentOf(file)));
    // What broke is not asked again.
    expect(await Promise.all(TEXTS.map((file) => reader.contentOf(file)))).toEqual(contents);
  });

  test("where they are ended meanwhile", async () => {
    const reader = new ContentThreads(
      2,
      threads(() => undefined),
    );
    const contents = Promise.all(TEXTS.map((file) => reader.contentOf(file)));
    reader.end();
    expect(await contents).toEqual(TEXTS.map((file) => contentOf(file)));
  });
});

test("threads have the same to do", async () => {
  const start = good();
  const reader = new ContentThreads(2, start);
  await Promise.all(TEXTS.map((file) => reader.contentOf(file)));
  expect(start.asked).toEqual([2, 2]);
});

test("no threads for few files", () => {
  expect(contentThreads(10)).toBeUndefined();
  expect(contentThreads(1, 4)).toBeUndefined();
  expect(contentThreads(1000, 1)).toBeUndefined();
});
