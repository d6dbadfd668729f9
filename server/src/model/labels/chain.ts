import type { Candidate } from "./candidates";

/**
 * The candidates that together are the table: each further down in the form than the one before, no two on the same
 * cells, the most evidence in all.
 */
export interface Chain {
  readonly links: readonly Candidate[];
  readonly weight: number;
}

interface Node {
  readonly candidate: Candidate;
  readonly total: number;
  readonly previous: Node | undefined;
}

/**
 * Returns the heaviest chain. One pass over the text with the best chain so far for each line of the form, so the cost
 * is candidates × lines of the form. Of equal chains the later one wins: prose may name every label before the table
 * does.
 */
export function heaviestChain(candidates: readonly Candidate[], lineCount: number): Chain {
  const best: (Node | undefined)[] = new Array(lineCount).fill(undefined);
  const waiting: Node[] = [];
  let winner: Node | undefined;
  for (const candidate of candidates) {
    let open = 0;
    for (const node of waiting) {
      if (node.candidate.end <= candidate.start) recordBest(best, node);
      else waiting[open++] = node;
    }
    waiting.length = open;
    let previous: Node | undefined;
    for (let line = 0; line < candidate.line; line++) {
      const node = best[line];
      if (node && node.total >= (previous?.total ?? 0)) previous = node;
    }
    const node = { candidate, total: (previous?.total ?? 0) + candidate.weight, previous };
    if (!winner || node.total >= winner.total) winner = node;
    waiting.push(node);
  }
  const links: Candidate[] = [];
  for (let node = winner; node; node = node.previous) links.unshift(node.candidate);
  return { links, weight: winner?.total ?? 0 };
}

function recordBest(best: (Node | undefined)[], node: Node): void {
  const known = best[node.candidate.line];
  if (!known || node.total >= known.total) best[node.candidate.line] = node;
}
