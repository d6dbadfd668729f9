import { rowsOf, type TableForm } from "../../server/src/spec/types";
import { random } from "../support/random/random";

/** Returns a generator of numbers in [0, 1), the same for the same seed. */
export function seeded(seed: number): () => number {
  return random(seed).fraction;
}

/** A whole number in [0, limit). */
export function below(random: () => number, limit: number): number {
  return Math.floor(random() * limit);
}

/** Figures of 表三 by row and column. */
export type Figures = Map<string, Map<string, number>>;

const PARTS = ["natural", "business", "research", "welfare", "legal", "otherOrg"];

/**
 * Figures of a 表三 that satisfy every relation, shaped as real ones are: most results are zero, natural persons ask
 * most, a city has thousands where a township has two.
 */
export function consistentFigures(form: TableForm, random: () => number): Figures {
  const figures: Figures = new Map(rowsOf(form).map((row) => [row.key, new Map<string, number>()]));
  const scale = [3, 12, 60, 400, 5000][below(random, 5)] ?? 3;
  const results = rowsOf(form).filter((row) => row.within[0] === "results" && row.key !== "handled");
  for (const column of PARTS) {
    const busy = column === "natural" ? 0.5 : 0.15;
    let handled = 0;
    for (const row of results) {
      const value = random() < busy ? below(random, column === "natural" ? scale : Math.max(2, scale / 10)) : 0;
      figures.get(row.key)?.set(column, value);
      handled += value;
    }
    const out = random() < 0.3 ? below(random, Math.max(2, scale / 5)) : 0;
    const carried = Math.min(handled + out, random() < 0.3 ? below(random, Math.max(2, scale / 5)) : 0);
    figures.get("handled")?.set(column, handled);
    figures.get("carriedOut")?.set(column, out);
    figures.get("carriedIn")?.set(column, carried);
    figures.get("received")?.set(column, handled + out - carried);
  }
  for (const row of figures.values())
    row.set(
      "total",
      PARTS.reduce((sum, column) => sum + (row.get(column) ?? 0), 0),
    );
  return figures;
}
