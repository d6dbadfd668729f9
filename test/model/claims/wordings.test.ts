import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { fold } from "../../../server/src/base/fold";
import { hasWording, leftBy, wordingsOf } from "../../../server/src/model/claims/wordings";

const root = path.resolve(import.meta.dirname, "../../..");

/** The lines of the examples and of the rules' pages, folded as prose is. */
const LINES = ["examples", "server/src/rules"].flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .flatMap((name) =>
      fold(readFileSync(path.join(root, folder, name), "utf8"))
        .replaceAll(",", "，")
        .split("\n"),
    ),
);

test("no number is passed over that a wording speaks of", () => {
  const wordings = wordingsOf(2023);
  let found = 0;
  for (const line of LINES) {
    for (const match of line.matchAll(/\d+(件|条|宗|份|个|万元)/g)) {
      const measure = match[1] ?? "";
      const start = match.index;
      const number = { start, end: start + 1, after: start + match[0].length, measure } as const;
      const words = {
        number: { ...number, value: { coefficient: 1n, scale: 0 }, places: 0, rough: false },
        head: line.slice(Math.max(0, start - 60), start).replace(/^.*[，。;:(]/, ""),
        tail: line.slice(number.after).replace(/[，。;:)].*$/, ""),
      };
      const spoken = wordings.all.some((wording) => leftBy(words, wording) !== undefined);
      if (spoken) found++;
      if (spoken) expect(hasWording(words, wordings), `${words.head}|${match[0]}|${words.tail}`).toBe(true);
    }
  }
  expect(found).toBeGreaterThan(30);
});
