import { expect, test } from "vitest";
import { defaultJobs } from "../../../server/src/node/threads/own-thread";

test("no threads for few files, and not without end for many", () => {
  expect(defaultJobs(0, 8)).toBe(1);
  expect(defaultJobs(100, 8)).toBe(1);
  expect(defaultJobs(1000, 8)).toBe(2);
  expect(defaultJobs(1_000_000, 8)).toBe(4);
  expect(defaultJobs(1000)).toBeLessThanOrEqual(2);
});

test("on two cores a second thread only where it runs long enough to be compiled", () => {
  expect(defaultJobs(1000, 2)).toBe(1);
  expect(defaultJobs(10_000, 2)).toBe(2);
  expect(defaultJobs(10_000, 1)).toBe(1);
});
