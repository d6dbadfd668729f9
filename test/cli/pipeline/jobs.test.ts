import { EventEmitter } from "node:events";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { SkipReason } from "../../../server/src/cli/messages";
import type { CheckResult, FileToCheck } from "../../../server/src/cli/pipeline/check-file";
import { checkInThreads, type StartThread } from "../../../server/src/cli/pipeline/threads";
import { checkNextBatch, type WorkQueue } from "../../../server/src/cli/pipeline/work-queue";
import { tempFolder } from "../../support/processes/temp-folder";
import { faultyReport } from "../../support/reports/faulty-report";
import { buildReport } from "../../support/reports/report-builder";

const OPTIONS = { details: true, fingerprints: false };

/** Forty files: reports with and without faults, and some that are none. */
function tasks(): readonly FileToCheck[] {
  const texts = [buildReport(), faultyReport(), "天气"];
  const names = Array.from({ length: 40 }, (_, index) => `${index}.txt`);
  const folder = tempFolder(Object.fromEntries(names.map((name, index) => [name, texts[index % texts.length] ?? ""])));
  return names.map((name) => ({ path: path.join(folder, name), explicit: false, analysis: {} }));
}

interface Outcome {
  readonly results: readonly (CheckResult | SkipReason | undefined)[];
  /** How often each task was told to be done. */
  readonly times: readonly number[];
  readonly broken: readonly string[];
}

async function outcome(all: readonly FileToCheck[], jobs: number, start?: StartThread): Promise<Outcome> {
  const results: (CheckResult | SkipReason | undefined)[] = all.map(() => undefined);
  const times = all.map(() => 0);
  const broken: string[] = [];
  const listener = {
    done(index: number, result: CheckResult | SkipReason) {
      results[index] = result;
      times[index] = (times[index] ?? 0) + 1;
    },
    threadFailed: (error: Error) => void broken.push(error.message),
  };
  await checkInThreads(all, { ...OPTIONS, jobs }, listener, ...(start ? [start] : []));
  return { results, times, broken };
}

/** A thread that works in this one, and does with each batch what it is told. */
function thread(work: (queue: WorkQueue, emit: EventEmitter["emit"]) => void): StartThread {
  return (given) => {
    const events = new EventEmitter();
    setImmediate(() => {
      work(given, events.emit.bind(events));
      events.emit("exit");
    });
    return events as unknown as ReturnType<StartThread>;
  };
}

const good = thread((queue, emit) => {
  for (let batch = checkNextBatch(queue); batch; batch = checkNextBatch(queue)) emit("message", batch);
});

const breaking = thread((queue, emit) => {
  checkNextBatch(queue);
  emit("error", new Error("broke"));
});

describe("the same results in the order of the files", () => {
  test("with any number of threads", async () => {
    const all = tasks();
    const alone = await outcome(all, 1);
    expect(alone.times).toEqual(all.map(() => 1));
    expect(alone.results.filter((result) => result === "not-a-report")).toHaveLength(13);
    for (const jobs of [2, 3, 8]) expect(await outcome(all, jobs, good)).toEqual(alone);
  });

  test.each<[string, StartThread]>([
    ["breaks with tasks in hand", breaking],
    [
      "cannot start",
      () => {
        throw new Error("broke");
      },
    ],
  ])("where a thread %s, which is told", async (_, start) => {
    const all = tasks();
    const { results, times } = await outcome(all, 1);
    expect(await outcome(all, 3, start)).toEqual({ results, times, broken: ["broke", "broke"] });
  });

  test("where a thread ends without a word", async () => {
    const all = tasks();
    expect(
      await outcome(
        all,
        2,
        thread((queue) => void checkNextBatch(queue)),
      ),
    ).toEqual(await outcome(all, 1));
  });
});
