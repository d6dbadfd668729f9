import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");
const MUTANTS = path.join(ROOT, "scripts/lib/mutants");

/** A mutant that no test can notice, as the files of `equivalents/` list them. */
interface Equivalent {
  readonly file: string;
  readonly line: string;
  readonly was: string;
  readonly is: string;
}

type MutationsOf = (code: string) => readonly { readonly at: number; readonly was: string; readonly is: string }[];

it("every mutant that is listed as equivalent can still be made of the sources", async () => {
  const lists: readonly Record<string, readonly Equivalent[]>[] = await Promise.all(
    readdirSync(path.join(MUTANTS, "equivalents")).map((name) => import(path.join(MUTANTS, "equivalents", name))),
  );
  const listed = lists.flatMap((list) => Object.values(list).flat());
  const { mutationsOf }: { mutationsOf: MutationsOf } = await import(path.join(MUTANTS, "mutations.mjs"));
  const stale = [...new Set(listed.map(({ file }) => file))].flatMap((file) => {
    const code = existsSync(path.join(ROOT, file)) ? readFileSync(path.join(ROOT, file), "utf8") : "";
    const lineAt = (at: number) => code.split("\n")[code.slice(0, at).split("\n").length - 1]?.trim();
    const made = new Set(mutationsOf(code).map(({ at, was, is }) => JSON.stringify([lineAt(at), was, is])));
    return listed.filter((one) => one.file === file && !made.has(JSON.stringify([one.line, one.was, one.is])));
  });
  expect(listed.length).toBeGreaterThan(0);
  expect(stale).toEqual([]);
});
