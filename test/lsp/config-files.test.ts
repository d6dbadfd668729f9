import { expect, test } from "vitest";
import { ConfigFiles } from "../../server/src/lsp/settings/config-files";

const FOLDER = "file:///county";
const BASELINE = `${FOLDER}/nianbao.baseline.json`;
const REPORT = `${FOLDER}/2023/a.txt`;

/** A baseline that accepts one finding of the report. */
const ACCEPTING = JSON.stringify({
  accepted: [{ file: "2023/a.txt", code: "row-total", fingerprint: "0123456789abcdef", message: "", reason: "" }],
});

test("who asks after a baseline was changed twice hears what it says last, though the first reading is not done", async () => {
  let isStored = false;
  let answer: (text: string) => void = () => undefined;
  let begun: () => void = () => undefined;
  const reading = new Promise<void>((resolve) => {
    begun = resolve;
  });
  let openText: string | undefined;
  const files = new ConfigFiles({
    read: (uri) => {
      if (uri !== BASELINE || !isStored) return Promise.resolve(undefined);
      if (openText !== undefined) return Promise.resolve(openText);
      return new Promise((resolve) => {
        answer = resolve;
        begun();
      });
    },
    folders: () => [FOLDER],
    isThere: () => Promise.resolve(false),
    onConfigs: () => undefined,
    onUnread: () => undefined,
  });
  expect(await files.baselineFor(REPORT)).toBeUndefined();
  // The editor makes the file, which is slow to read, and then puts text into it that is not saved.
  isStored = true;
  const made = files.baselineChanged(BASELINE);
  await reading;
  openText = ACCEPTING;
  const written = files.baselineChanged(BASELINE);
  expect((await files.baselineFor(REPORT))?.text).toBe(ACCEPTING);
  answer("");
  expect([await made, await written]).toEqual([[], [REPORT]]);
});
