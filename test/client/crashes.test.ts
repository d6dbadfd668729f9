import { describe, expect, test } from "vitest";
import { Crashes } from "../../client/src/crashes";

const MINUTE = 60_000;

/** What is said of crashes at these minutes, one after the other. */
function saidOf(...minutes: readonly number[]): readonly boolean[] {
  const crashes = new Crashes();
  return minutes.map((minute) => crashes.add(minute * MINUTE));
}

describe("a server that crashes", () => {
  test("four times within three minutes does so again and again", () => {
    expect(saidOf(0, 1, 2, 3)).toEqual([false, false, false, true]);
  });

  test("four times within a little more does not", () => {
    expect(saidOf(0, 1, 2, 3.01)).toEqual([false, false, false, false]);
  });

  test("now and then for hours does not, and is counted from the last four", () => {
    expect(saidOf(0, 60, 120, 180, 240, 240.5, 241, 241.5)).toEqual([...Array(7).fill(false), true]);
  });

  test("is forgiven what it did before a person started it again", () => {
    const crashes = new Crashes();
    for (const minute of [0, 1, 2]) crashes.add(minute * MINUTE);
    crashes.forget();
    expect(crashes.add(3 * MINUTE)).toBe(false);
  });
});
