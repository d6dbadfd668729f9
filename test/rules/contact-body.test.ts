import { expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { buildReport } from "../support/reports/report-builder";

/** What the rule finds in a report of 青禾县水利局 whose preface ends with the sentence. */
function found(sentence: string): readonly string[] {
  const [title = "", ...rest] = buildReport({ body: "青禾县水利局", year: 2023 }).split("\n");
  const text = [title, sentence, ...rest].join("\n");
  return analyse(text).findings.flatMap(({ code, span }) =>
    code === "identity-mismatch" ? [text.slice(span.start, span.end)] : [],
  );
}

it.each([
  ["如有疑问，请与云溪县水利局联系（地址：清河路18号）。", "云溪县水利局"],
  ["如对本报告有疑问，请联系云溪县水利局办公室，电话：0715-5550123。", "云溪县水利局"],
  ["公众可向云溪县人民政府办公室咨询。", "云溪县人民政府"],
])("the preface names a body of another county: %s", (sentence, name) => {
  expect(found(sentence).some((one) => one.startsWith(name))).toBe(true);
});

it.each([
  "如有疑问，请与青禾县水利局联系（地址：清河路18号）。",
  "如有疑问，请与青禾县人民政府办公室联系。",
  "如有疑问，请与临江市水利局联系。",
  "如有疑问，请与县水利局办公室联系。",
  "如有疑问，请与本局办公室联系（地址：云溪县清河路18号）。",
  "请与各县区水利局联系。",
  "如有疑问，请与所在县水利局联系。",
  "如有疑问，请与当地乡镇人民政府联系。",
])("nothing: %s", (sentence) => expect(found(sentence)).toEqual([]));
