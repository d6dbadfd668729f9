import { expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { paragraphs } from "../support/reports/prose";
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
  ["如有疑问，请拨打云溪县水利局办公室电话。", "云溪县水利局"],
  ["欢迎与云溪县水利局办公室联系。", "云溪县水利局"],
  ["青禾县教育局现公布2023年政府信息公开工作年度报告。", "青禾县教育局"],
  ["本报告由青禾县教育局编写。", "青禾县教育局"],
  ["编制并公布青禾县教育局2023年政府信息公开工作年度报告。", "青禾县教育局"],
  [
    "本报告由青禾县教育局按照《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第711号）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》要求编制。",
    "青禾县教育局",
  ],
  ["我局编制了青田县水利局2023年政府信息公开工作年度报告。", "青田县水利局"],
  ["青禾县教育局根据《条例》第五十条之规定，形成本报告。", "青禾县教育局"],
  ["按照上级要求，青禾县教育局组织编制本报告。", "青禾县教育局"],
  ["根据《条例》要求，结合云溪县水利局工作实际，编制本报告。", "云溪县水利局"],
  ["根据《条例》要求，青禾县教育局结合工作实际，编制本报告。", "青禾县教育局"],
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
  "如有疑问，请拨打青禾县水利局办公室电话。",
  "青禾县水利局现公布2023年政府信息公开工作年度报告。",
  "本报告由青禾县水利局牵头编写。",
  "我局编制了青禾县水利局2023年政府信息公开工作年度报告。",
  "青禾县水利局根据《条例》第五十条之规定，形成本报告。",
  "青禾县人民政府根据《条例》组织编制全县年度报告。",
  "根据《条例》要求，结合青禾县水利局工作实际，编制本报告。",
  "根据《条例》要求，结合青禾县实际，编制本报告。",
  "根据《条例》要求，结合全县水利工作实际，编制本报告。",
  "根据《条例》要求，结合基层乡镇工作实际，编制本报告。",
  "根据《条例》要求，结合文明城市实际，编制本报告。",
  "根据《条例》要求，结合工作和青禾县水利局实际，编制本报告。",
])("nothing: %s", (sentence) => expect(found(sentence)).toEqual([]));

it("what the work was fitted to is only asked about, and no kind of places", () => {
  const severities = (to: string) =>
    analyse(
      buildReport({ body: "柳河镇人民政府", year: 2023 }).replace("\n", `\n结合${to}实际，编制本报告。\n`),
    ).findings.flatMap(({ code, severity }) => (code === "identity-mismatch" ? [severity] : []));
  expect(severities("沙溪镇工作")).toEqual(["information"]);
  for (const to of ["柳河镇工作", "农业大镇", "特色小镇", "移民乡", "山区乡镇", "县委县政府和柳河镇"])
    expect(severities(to)).toEqual([]);
});

it("the same bureau of another city is only asked about", () => {
  const severities = (name: string) =>
    analyse(
      buildReport({ body: "青禾市水利局", year: 2023 }).replace("\n", `\n如有疑问，请与${name}办公室联系。\n`),
    ).findings.flatMap(({ code, severity }) => (code === "identity-mismatch" ? [severity] : []));
  expect(severities("云溪市水利局")).toEqual(["information"]);
  expect(severities("云溪市人民政府")).toEqual([]);
});

const CLEAN = buildReport({ body: "青禾县水利局", year: 2023 });

/** The bodies found in a report of 青禾县水利局 that is signed with the lines. */
function signed(lines: string, body = "青禾县水利局"): readonly string[] {
  const text = `${buildReport({ body, year: 2023 }).trimEnd()}\n${lines}\n`;
  return analyse(text).findings.flatMap(({ code, span }) =>
    code === "identity-mismatch" ? [text.slice(span.start, span.end)] : [],
  );
}

it.each([
  ["青禾县教育局2024年1月18日", "青禾县教育局"],
  ["（青禾县教育局 2024年1月18日）", "青禾县教育局"],
  ["青禾县教育局，2024年1月18日", "青禾县教育局"],
  ["青禾县教育局（章）\n2024年1月18日", "青禾县教育局"],
  ["青禾县教育局办公室\n二〇二四年一月十八日", "青禾县教育局办公室"],
  ["单位：青禾县教育局\n2024年1月18日", "青禾县教育局"],
  ["青禾县教育局\n2024年1月", "青禾县教育局"],
  ["青禾县城关镇人民政府\n2024年1月18日", "青禾县城关镇人民政府"],
  ["青禾县教育局", "青禾县教育局"],
  ["青禾市水利局\n2024年1月18日", "青禾市水利局"],
  ["云溪市水利局\n2024年1月18日", "云溪市水利局"],
  ["青禾县人民政府\n2024年1月18日", "青禾县人民政府"],
])("signed by another: %s", (lines, name) => expect(signed(lines)).toEqual([name]));

it("signed by the office of another government, which may be above it", () => {
  expect(signed("临江市人民政府办公室\n2024年1月18日")).toEqual(["临江市人民政府办公室"]);
  expect(signed("青禾县人民政府办公室\n2024年1月18日")).toEqual([]);
  expect(signed("临江市人民政府办公室")).toEqual([]);
});

it("a government's report signed by another, which may be above it", () => {
  for (const name of ["松陵市人民政府", "松陵市人民政府办公室"])
    expect(signed(`${name}\n2024年1月18日`, "青禾县人民政府")).toEqual([name]);
  expect(signed("松陵市人民政府", "青禾县人民政府")).toEqual([]);
  expect(signed("松陵市人民政府\n2024年1月18日", "松陵市青禾县人民政府")).toEqual([]);
});

it("a government's report signed by one of its bureaus that cannot answer for the others", () => {
  for (const name of ["青禾县教育局", "青禾县卫生健康委员会", "青禾县农业农村局"])
    expect(signed(`${name}\n2024年1月18日`, "青禾县人民政府")).toEqual([name]);
  for (const name of [
    "青禾县人民政府办公室",
    "青禾县政务服务和数据管理局",
    "青禾县大数据发展局",
    "青禾县行政审批服务局",
    "青禾县营商环境建设局",
    "青禾县司法局",
    "青禾县发展和改革局",
    "青禾县工业和信息化局",
    "青禾县政务公开办公室",
  ])
    expect(signed(`${name}\n2024年1月18日`, "青禾县人民政府"), name).toEqual([]);
  expect(signed("青禾县教育局", "青禾县人民政府")).toEqual([]);
});

it("the foot of a page names its government", () => expect(signed("青禾县人民政府")).toEqual([]));

it("a report of one kind of town signed by the other, and of a county by a city", () => {
  expect(signed("城关街道办事处\n2024年1月18日", "城关镇人民政府")).toEqual(["城关街道办事处"]);
  expect(signed("青禾市人民政府\n2024年1月18日", "青禾县")).toEqual(["青禾市人民政府"]);
  expect(signed("青禾县人民政府\n2024年1月18日", "青禾县")).toEqual([]);
  expect(signed("青禾县人民政府办公室\n2024年1月18日", "青禾县")).toEqual([]);
  expect(signed("临江市青禾区水利局\n2024年1月18日", "青禾区水利局")).toEqual([]);
  expect(signed("青禾县水利局\n2024年1月18日", "临江市水利局青禾分局")).toEqual([]);
});

it("a township's report signed by a bureau", () => {
  expect(signed("青禾县教育局\n2024年1月18日", "青禾县城关镇人民政府")).toEqual(["青禾县教育局"]);
  expect(signed("城关镇党政办公室\n2024年1月18日", "青禾县城关镇人民政府")).toEqual([]);
  expect(signed("城关镇人民政府\n2024年1月18日", "青禾县城关镇人民政府")).toEqual([]);
});

it.each([
  "青禾县水利局2024年1月18日",
  "（青禾县水利局 2024年1月18日）",
  "青禾县水利局（章）\n2024年1月18日",
  "青禾县水利局办公室\n2024年1月18日",
  "县水利局\n2024年1月",
  "单位：青禾县水利局\n2024年1月18日",
  "青禾县人民政府办公室2024年1月18日",
  "青禾县水利局",
  "（此件公开发布）",
  "附件已随文公布",
])("signed by its own: %s", (lines) => expect(signed(lines)).toEqual([]));

it.each([
  ["可在云溪县人民政府网站下载。", "云溪县人民政府"],
  ["可在云溪县水利局网站下载。", "云溪县水利局"],
  ["电子版可在云溪县政府门户网站下载。", "云溪县政府"],
  // The text itself says in which city the county lies.
  ["可到怀水市青禾县清河路18号查阅，可在临江市人民政府网站下载。", "临江市人民政府"],
  ["如有疑问请与青禾县教育局办公室联系。", "青禾县教育局"],
  ["本报告是青禾县教育局按照《中华人民共和国政府信息公开条例》编制的。", "青禾县教育局"],
])("the preface names another: %s", (sentence, name) => expect(found(sentence)).toEqual([name]));

it.each([
  "可在青禾县人民政府网站下载。",
  "可在县人民政府门户网站下载。",
  "可在县政府门户网站下载。",
  "可在青禾县政府门户网站下载。",
  "可在临江高新区政府门户网站下载。",
  "可在临江市人民政府网站下载。",
  "可到临江市青禾县清河路18号查阅，可在临江市人民政府网站下载。",
  "可到临江市青禾县、怀水市青禾县的窗口查阅，可在临江市人民政府网站下载。",
  "可在青禾县水利局官方网站下载。",
  "可在县水利局网站下载。",
  "结合我局2023年政府信息公开工作实际，编制本报告。",
  "结合青禾县水利局2023年政府信息公开工作实际，编制本报告。",
  "汇总各乡镇2023年政府信息公开情况，编制本报告。",
  "如有疑问请与青禾县政务服务和数据管理局联系。",
  "如有疑问请与青禾县人民政府办公室联系。",
  "本报告是青禾县水利局按照《中华人民共和国政府信息公开条例》编制的。",
])("nothing: %s", (sentence) => expect(found(sentence)).toEqual([]));

it("the site of the same bureau of another city, which may be the one above", () => {
  const site = (name: string) => {
    const [title = "", ...rest] = buildReport({ body: "临江市水利局", year: 2023 }).split("\n");
    const text = [title, `本报告可在${name}网站下载。`, ...rest].join("\n");
    return analyse(text).findings.flatMap(({ code, severity }) => (code === "identity-mismatch" ? [severity] : []));
  };
  expect(site("临川市水利局")).toEqual(["information"]);
  for (const name of ["临江市水利局", "临川市人民政府", "临川市教育局", "临川县水利局"])
    expect(site(name), name).toEqual([]);
});

it.each([
  ["2023年，青禾县教育局认真贯彻落实《条例》。", ["青禾县教育局"]],
  ["2023年，青禾县水利局认真贯彻落实《条例》。", []],
  ["2023年，县委、县政府高度重视政务公开。", []],
  ["2023年，在青禾县教育局的支持下，我局认真贯彻落实《条例》。", []],
  ["青禾县水利局始终坚持公开为常态。", []],
  ["2023年，农业大镇深入推进公开。", []],
])("总体情况 opens: %s", (sentence, names) => {
  const at = CLEAN.indexOf("\n", CLEAN.indexOf("一、总体情况")) + 1;
  const text = `${CLEAN.slice(0, at)}${sentence}\n${CLEAN.slice(at)}`;
  const spans = analyse(text).findings.filter(({ code }) => code === "identity-mismatch");
  expect(spans.map(({ span }) => text.slice(span.start, span.end))).toEqual(names);
});

it.each([
  ["青禾县人民政府", "2023年，云溪县坚持以公开促落实。", ["warning"]],
  ["青禾区人民政府", "2023年，云溪区人民政府认真贯彻落实《条例》。", ["warning"]],
  // It may be the city above.
  ["青禾县", "2023年，临江市坚持以公开促落实。", ["information"]],
  ["青禾县", "2023年，青禾县坚持以公开促落实。", []],
  ["临江市青禾区人民政府", "2023年，临江市坚持以公开促落实。", []],
  ["青禾县人民政府", "2023年，全县坚持以公开促落实。", []],
  ["青禾县人民政府", "2023年，开发区坚持以公开促落实。", []],
  ["青禾县水利局", "2023年，云溪县坚持以公开促落实。", []],
  ["青禾县水利局", "2023年，经开区坚持以公开促落实。", []],
  ["临江高新技术产业开发区管理委员会", "2023年，经开区坚持以公开促落实。", ["information"]],
  ["临江高新技术产业开发区管理委员会", "2023年，高新区坚持以公开促落实。", []],
  ["临江经济技术开发区（高新区）管理委员会", "2023年，经开区坚持以公开促落实。", []],
])("the report of %s opens: %s", (body, sentence, severities) => {
  const clean = buildReport({ body, year: 2023 });
  const at = clean.indexOf("\n", clean.indexOf("一、总体情况")) + 1;
  const { findings } = analyse(`${clean.slice(0, at)}${sentence}\n${clean.slice(at)}`);
  const found = findings.filter(({ code }) => code === "identity-mismatch");
  expect(found.map(({ severity }) => severity ?? "warning")).toEqual(severities);
});

it("the overview thanks the leaders of another county", () => {
  const [first = ""] = paragraphs("overview", 2023);
  expect(CLEAN).toContain(first);
  const led = (sentence: string) =>
    analyse(CLEAN.replace(first, sentence)).findings.flatMap(({ code }) =>
      code === "identity-mismatch" ? [code] : [],
    );
  expect(led("在云溪县委、县政府的坚强领导下，我局扎实推进公开。")).toEqual(["identity-mismatch"]);
  expect(led("在云溪县人民政府指导下，我局扎实推进公开。")).toEqual(["identity-mismatch"]);
  for (const sentence of [
    "在青禾县委、县政府的坚强领导下，我局扎实推进公开。",
    "在县委、县政府的坚强领导下，我局扎实推进公开。",
    "在临江市委、市政府的坚强领导下，我局扎实推进公开。",
    "在自治区党委的领导下，我局扎实推进公开。",
    "在开发区管委会的支持下，我局扎实推进公开。",
  ])
    expect(led(sentence)).toEqual([]);
});

it("an autonomous region by its kind alone is the one of the title", () => {
  const opening = (name: string): readonly string[] =>
    analyse(
      buildReport({ body: "云岭壮族自治区人民政府办公厅", prose: { overview: [`2023年，${name}坚持以公开为常态。`] } }),
    ).findings.flatMap(({ code, message }) => (code === "identity-mismatch" ? [message["zh-CN"]] : []));
  expect(opening("自治区政府办公厅")).toEqual([]);
  expect(opening("自治区人民政府办公厅")).toEqual([]);
});

it("the name of the government is the signature where a year stands within thirty characters", () => {
  // The line end and the year take five.
  for (const [spaces, count] of [
    [25, 1],
    [26, 0],
  ] as const) {
    expect(signed(`青禾县人民政府\n${" ".repeat(spaces)}2024年1月18日`)).toHaveLength(count);
    expect(signed(`2024年${" ".repeat(spaces - 1)}\n青禾县人民政府`)).toHaveLength(count);
  }
});

it("总体情况 of a town opens with the name of another", () => {
  const [first = ""] = paragraphs("overview", 2023);
  const opened = (body: string, opening: string) => {
    const text = buildReport({ body, year: 2023 }).replace(first, `2023年，${opening}认真落实各项公开要求。`);
    return analyse(text).findings.flatMap(({ code, span }) =>
      code === "identity-mismatch" ? [text.slice(span.start, span.end)] : [],
    );
  };
  expect(opened("青禾县柳河镇人民政府", "柳湖镇")).toEqual(["柳湖镇"]);
  for (const own of ["柳河镇", "全镇", "我镇", "青禾县柳河镇", "各乡镇", "全县各乡镇", "中心镇"])
    expect(opened("青禾县柳河镇人民政府", own)).toEqual([]);
  expect(opened("青禾县水利局", "各乡镇")).toEqual([]);
});
