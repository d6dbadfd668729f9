import { describe, expect, it } from "vitest";
import { placesBefore } from "../../../server/src/model/identity/body-place";

describe("places before a body's name", () => {
  it("are those that the text puts right before it", () => {
    const text = "城关镇2023年年报。地址：临江市城关镇人民路1号，联系青禾县城关镇人民政府。";
    expect(placesBefore(text, "城关镇")).toEqual(["临江市", "青禾县"]);
  });

  it("are not words that only end like a place", () => {
    expect(placesBefore("全市城关镇、我县城关镇、辖区城关镇、各地区城关镇", "城关镇")).toEqual([]);
  });

  it("are none where the name stands alone or not at all", () => {
    expect(placesBefore("城关镇，在城关镇", "城关镇")).toEqual([]);
    expect(placesBefore("", "城关镇")).toEqual([]);
  });
});
