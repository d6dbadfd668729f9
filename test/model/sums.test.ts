import { describe, expect, test } from "vitest";
import { hasTwice, lacksJoint } from "../../server/src/model/sums";

describe("a total that would hold with two figures as one", () => {
  test.each([
    ["cut in two", ["1", "2", "3", "15"]],
    ["cut in two, one of them in full-width digits", ["１", "2", "3", "15"]],
    ["cut in two, one of them with its unit", ["1", "2件", "3", "15"]],
  ])("%s", (_, texts) => {
    expect(lacksJoint(texts)).toBe(true);
  });

  test.each([
    ["the total holds as it is", ["1", "2", "3", "6"]],
    ["no two of them together make it", ["1", "2", "3", "7"]],
    ["a blank stands between", ["1", "", "2", "12"]],
    ["they are no whole numbers", ["0.5", "2", "3", "5.2"]],
  ])("not where %s", (_, texts) => {
    expect(lacksJoint(texts)).toBe(false);
  });

  test.each([
    ["twice", ["2", "2", "0", "52", "54"]],
    ["twice, once in full-width digits", ["２", "2", "0", "52", "54"]],
    ["twice, once with its unit", ["0", "52", "52 件", "2", "54"]],
  ])("written %s", (_, texts) => {
    expect(hasTwice(texts)).toBe(true);
  });

  test.each([
    ["the total holds with both", ["2", "2", "0", "52", "56"]],
    ["it does not hold without one of them either", ["2", "2", "0", "52", "53"]],
    ["the two stand apart", ["2", "0", "2", "52", "54"]],
  ])("not where %s", (_, texts) => {
    expect(hasTwice(texts)).toBe(false);
  });
});
