import { expect, it } from "vitest";
import { readReport } from "../../../server/src/model/report";
import { buildReport } from "../../support/reports/report-builder";

const [, ...REST] = buildReport({ body: "青禾县水利局", year: 2023 }).split("\n");

it.each(["根据", "按照", "依照", "　　依据"])(
  "a line of a preface that a converter broke is no title: %s",
  (begins) => {
    const broken = `${begins}《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》\n（国办公开办函〔2021〕30号）要求，青禾县水利局编制本报告。`;
    const { title, identity } = readReport([broken, ...REST].join("\n"));
    expect(title).toBeUndefined();
    expect(identity.body?.value).not.toBe("中华人民共和国");
  },
);
