import { describe, expect, it } from "vitest";
import { CLEAN, found } from "./texts";

describe("words of a section that says nothing", () => {
  const [from, to] = ["五、", "六、"].map((numeral) => CLEAN.indexOf(`\n${numeral}`));
  const heading = "五、存在的主要问题及改进情况";
  it.each([
    "本年度无存在的问题及改进情况。",
    "没有问题及改进措施。",
    "存在的主要问题及改进情况：无。",
    "不存在需要改进的问题。",
    "不存在需要说明的问题和改进情况。",
    "本单位政府信息公开工作暂无存在问题及需改进情况。",
    "存在的问题：公开内容不够丰富，业务能力有待提升。",
    "本年度不存在问题，无改进情况。",
    "（一）存在问题：公开不够及时。（二）改进情况：无。",
    "解读的针对性不强，工作计划性不够。",
    "（一）存在的问题。无。（二）改进措施。继续保持。",
    "暂未发现问题，今后将继续做好政府信息公开工作。",
    "下一步，我局将继续做好政府信息公开工作。",
    "2024年，我局将再接再厉，进一步抓好政务公开各项工作。",
  ])("%s", (sentence) => {
    const text = `${CLEAN.slice(0, from)}\n${heading}\n${sentence}\n${CLEAN.slice(to)}`;
    expect(found(text, "thin-section")).toEqual(["thin-section"]);
  });
});

it.each([
  "暂未发现突出问题，但公开内容不够丰富，今后将继续加强培训。",
  "未发现问题的栏目继续保持，更新不及时的栏目逐一整改。",
  "针对解读形式单一，下一步，我局将加强业务培训。",
  "下一步，我局将加强业务培训，改进公开内容不够丰富的栏目。",
  "改进情况：针对更新滞后，建立提醒制度。",
  "2024年，我局将加强业务培训，补齐短板。",
  "更新不够及时。针对以上问题，我局采取以下办法：一是随公告附发说明，二是每周通报。",
  "更新不够及时。为此，每周通报一次。",
  "针对2022年存在的解读少问题，全年制作解读19篇。",
  "更新不够及时，计划增加专人。",
  "更新不够及时；已安排专人每周更新。",
  "解读不足，已增加图解。",
])("a section that says more than that all goes on: %s", (sentence) => {
  const text = CLEAN.replace(/(?<=五、存在的主要问题及改进情况\n)[\s\S]*?(?=六、)/, `${sentence}\n`);
  expect(text).not.toBe(CLEAN);
  expect(found(text, "thin-section")).toEqual([]);
});

it.each([
  "改进措施：加强培训，优化专栏，提高答复质量。",
  "下一步，我局将加强业务培训，丰富解读形式。",
  "2024年，我局将加强业务培训，做好政府信息公开工作。",
  "我们将加强业务培训，丰富解读形式。",
  "我局将加强业务培训，丰富解读形式。",
])("a section that has improvements only is asked about: %s", (sentence) => {
  const text = CLEAN.replace(/(?<=五、存在的主要问题及改进情况\n)[\s\S]*?(?=六、)/, `${sentence}\n`);
  expect(found(text, "thin-section")).toEqual(["thin-section information"]);
});

it("a section that says what is done ends with the word that there is nothing else", () => {
  const text = CLEAN.replace(
    /(?<=五、存在的主要问题及改进情况\n)[\s\S]*?(?=六、)/,
    "更新不够及时，下一步加强培训。其他改进情况：无。\n",
  );
  expect(text).not.toBe(CLEAN);
  expect(found(text, "thin-section")).toEqual([]);
});

describe("marks around the numeral of a heading", () => {
  const heading = "二、主动公开政府信息情况";
  it.each(["**二**、主动公开政府信息情况", `'''${heading}'''`, `【${heading}】`])(
    "are no fault of it: %s",
    (written) => {
      const text = CLEAN.replace(heading, written);
      expect(["section-number", "section-title", "missing-section"].flatMap((code) => found(text, code))).toEqual([]);
    },
  );

  it("are one where a stray one stands before it", () => {
    expect(found(CLEAN.replace(heading, `、${heading}`), "section-number")).toEqual(["section-number"]);
  });
});
