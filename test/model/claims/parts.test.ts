import { describe, expect, it } from "vitest";
import { plain } from "../../../server/src/base/decimal";
import { partsFrom } from "../../../server/src/model/claims/listings/parts";
import { numbersIn } from "../../../server/src/model/claims/numbers";

/** The parts of a list behind 其中, a `/` before one that leads; `…` where the list was not understood to its end. */
function parts(list: string): string {
  const text = `共100件，其中${list}`;
  const found = partsFrom(text, text.indexOf("其中") + 2, "件", numbersIn(text, { start: 0, end: text.length }));
  const shown = found.parts.map(({ label, number, leads }) => `${leads ? "/" : ""}${label}:${plain(number.value)}`);
  return [...shown, ...(found.ended ? [] : ["…"])].join(" ");
}

describe("the parts of a list", () => {
  it.each([
    ["自然人74件，企业12件。", "/自然人:74 企业:12"],
    ["自然人74件、企业12件", "/自然人:74 企业:12"],
    ["甲3件，乙4件!丙5件。", "/甲:3 乙:4"],
    ["甲3件;乙4件，丙5件。", "/甲:3 /乙:4 丙:5"],
    ["通知、公告41件、动态2件。", "/通知、公告:41 动态:2"],
    ["甲9件以及其他34件。", "/甲:9 其他:34"],
    ["甲9件和乙34件，丙5件。", "/甲:9 乙:34 丙:5"],
    ["1.动态9件，12.其他5件。", "/动态:9 其他:5"],
    ["一是动态9件，二是其他5件。", "/动态:9 其他:5"],
    ["甲为3件，乙共4件，丙有5件，丁是6件，戊共计7件。", "/甲:3 乙:4 丙:5 丁:6 戊:7"],
    ["甲3件，占20%，乙4件。", "/甲:3 乙:4"],
    ["甲3件占20%，乙4件。", "/甲:3 乙:4"],
    ["甲3件(含丙1件，丁2件)，乙4件。", "/甲:3 乙:4"],
    ["其他文件3件;政务(工作)动态4件;丙5件。", "/其他文件:3 /政务(工作)动态:4 /丙:5"],
    ["，甲3件。", "/甲:3"],
    ["甲、乙各3件，丙5件。", "/甲:3 乙:3 丙:5"],
    ["甲和乙分别各3件。", "/甲:3 乙:3"],
    ["甲、乙、丙各为3件;丁5件。", "/甲:3 乙:3 丙:3 /丁:5"],
    ["", ""],
  ])("%s", (list, expected) => {
    expect(parts(list)).toBe(expected);
  });

  it.each([
    ["甲3件，乙4条，丙5件。", "/甲:3 …"],
    ["甲3件，乙约4件。", "/甲:3 …"],
    ["甲3件，4件。", "/甲:3 …"],
    ["甲3件，其中乙4件。", "/甲:3 …"],
    ["甲3件，没有别的。", "/甲:3 …"],
    ["甲3件办结，乙4件。", "…"],
    ["甲3件乙4件丙5件。", "…"],
    ["甲3件:乙4件。", "/甲:3 …"],
    ["甲3件(含丙1件，乙4件。", "/甲:3 …"],
    ["甲3件，乙(1件)4件。", "/甲:3 …"],
    ["甲3件，乙(丙4件。", "/甲:3 …"],
    ["甲3件，乙各4件。", "/甲:3 …"],
    ["甲3件，乙、丙和丁各4件。", "/甲:3 …"],
  ])("are known up to what is none: %s", (list, expected) => {
    expect(parts(list)).toBe(expected);
  });

  it("have labels that go on behind a 、 within thirty characters", () => {
    const label = (length: number): string => `${"甲乙".repeat(15).slice(0, length)}、公告`;
    expect(parts(`${label(29)}4件。`)).toBe(`/${label(29)}:4`);
    expect(parts(`${label(30)}4件。`)).toBe("…");
  });

  it("stand within six hundred characters", () => {
    const many = (length: number): string => "甲3件，".repeat(length / 4);
    expect(parts(`${many(596)}乙4件，丙5件。`).split(" ")).toHaveLength(150);
    expect(parts(`${many(592)}乙4件，丙5件。`).split(" ")).toHaveLength(150);
  });
});
