import { describe, expect, it } from "vitest";
import { textLines } from "../../../server/src/layout/index";
import { bodyFromText } from "../../../server/src/model/identity/body-name";

/** The body that a text names without a title, with where it stands. */
function found(...lines: readonly string[]): readonly [string, at: number] | undefined {
  const text = lines.join("\n");
  const body = bodyFromText(text, textLines(text));
  if (body) expect(text.slice(body.span.start, body.span.end).trim()).toBe(body.value);
  return body && [body.value, body.span.start];
}

const named = (...lines: readonly string[]): string | undefined => found(...lines)?.[0];

describe("the body of a text without a title", () => {
  it("is the one that wrote it, before one that signed it and one that is named more", () => {
    const lines = ["青禾县水利局，青禾县水利局。", "本报告由青禾县教育局编制。", "青禾县卫生局"];
    expect(found(...lines)).toEqual(["青禾县教育局", lines.join("\n").indexOf("青禾县教育局")]);
    expect(named(lines[0] ?? "", lines[2] ?? "")).toBe("青禾县卫生局");
    expect(named(lines[0] ?? "", "工作有序。")).toBe("青禾县水利局");
    expect(named("工作有序。")).toBeUndefined();
  });

  it("signed it in one of the last four lines with words", () => {
    const behind = (count: number): readonly string[] => Array.from({ length: count }, () => "工作有序。");
    expect(named("青禾县卫生局", ...behind(3))).toBe("青禾县卫生局");
    expect(named("，青禾县卫生局", ...behind(3))).toBeUndefined();
    expect(named("青禾县卫生局", " ", ...behind(2), "", behind(1)[0] ?? "")).toBe("青禾县卫生局");
    expect(named("青禾县卫生局工作有序", ...behind(3))).toBeUndefined();
  });

  it.each([
    ["named twice", "会议由青禾县水利局，青禾县水利局承办。", undefined],
    ["named twice", "会上，青禾县水利局，青禾县水利局发言。", "青禾县水利局"],
    ["named once", "会上，青禾县水利局发言。", undefined],
    ["asked by the public", "请与青禾县水利局联系。", "青禾县水利局"],
    ["told of in a year", "2023年，青禾县水利局发言。", "青禾县水利局"],
    ["doing its work", "会上，青禾县水利局认真发言。", "青禾县水利局"],
    ["writing the report", "会上，青禾县水利局编制。", "青禾县水利局"],
    ["of the country", "国务院办公厅，国务院办公厅。", undefined],
    ["of nobody's own", "各局，各管理局，各管理局。", undefined],
    ["whose website it is", "青禾县水利局网站，青禾县水利局网站。", undefined],
    ["in the name of a document", "《青禾县水利局关于工作的意见》，《青禾县水利局关于工作的意见》。", undefined],
  ])("%s: %s", (_, text, body) => expect(named("工作有序。", text, "工作有序。")).toBe(body));

  it.each([
    [["工作有序。", "青禾县水利局", "工作有序。", "工作。", "工作。", "工作。", "工作。"], "青禾县水利局"],
    [["工作有序。", "工作、青禾县水利局", "工作有序。", "工作。", "工作。", "工作。", "工作。"], undefined],
    [["工作有序。", "青禾县水利局 工作", "工作有序。", "工作。", "工作。", "工作。", "工作。"], undefined],
    [["青禾县水利局", "工作。", "工作。", "工作。", "工作。"], "青禾县水利局"],
  ])("is all of a line, whatever ends lines: %j", (lines, body) => {
    for (const eol of ["\n", "\r\n", "\r"]) {
      const text = lines.join(eol);
      expect(bodyFromText(text, textLines(text))?.value, JSON.stringify(eol)).toBe(body);
    }
  });

  it("is the one named most, then the one named first", () => {
    const [water, school] = ["，青禾县水利局", "，青禾县教育局"];
    expect(named(`工作${water}${school}${school}${water}${school}。`, "工作。")).toBe("青禾县教育局");
    expect(named(`工作${water}${school}${school}${water}。`, "工作。")).toBe("青禾县水利局");
    expect(found(`工作${school}${water}${water}${water}。`, "工作。")).toEqual(["青禾县水利局", 10]);
  });
});
