import { SEED } from "./seed";

/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  readonly fraction: () => number;
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number;
  /** One of the choices. */
  readonly pick: <T>(choices: readonly T[]) => T;
}

/** Returns a generator that gives the same sequence for the same seed in runs of the same seed. */
export function random(seed: number): Random {
  return steadyRandom(seed + Math.imul(SEED, 0x9e3779b9));
}

/**
 * Returns a generator (mulberry32) that gives the same sequence for the same seed in every run: for examples of which
 * more is known than holds for all, as that all of their figures can be read.
 */
export function steadyRandom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(fraction() * limit);
  return {
    fraction,
    below,
    pick: (choices) => {
      const choice = choices[below(choices.length)];
      if (choice === undefined) throw new Error("Nothing to pick from");
      return choice;
    },
  };
}
