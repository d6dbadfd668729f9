import { random } from "../random/random";
import { cellKey, consistentFigures, type Figures, followingFigures } from "./figures";
import { buildReport } from "./report-builder";

/** The reports of an invented county over some years, and what is the matter with them. */
export interface County {
  /** The texts, by the names of their files. */
  readonly files: Readonly<Record<string, string>>;
  /** The names of all bodies whose reports are due. */
  readonly bodies: readonly string[];
  readonly years: readonly number[];
  /** Reports that are not there, as `body year`. */
  readonly missing: readonly string[];
  /** Reports that are there twice. */
  readonly double: readonly string[];
  /** Reports of departments that are dated behind January 31. */
  readonly late: readonly string[];
  /** Reports with the total of 予以公开 one too large. */
  readonly wrong: readonly string[];
}

const DEPARTMENTS = [
  ..."教育 水利 财政 民政 司法 审计 统计 交通运输 农业农村 卫生健康 文化旅游 应急管理 自然资源 生态环境 市场监管 退役军人 医疗保障 林业 商务 住房".split(
    " ",
  ),
];
const TOWNS = [..."青云石白松竹梅兰荷桂枫杏桃柳桑榆槐樟"];
const PLACES = [..."溪河湖岭坪塘"];

/** Returns the reports of the first `count` bodies of the county for these years: 20 departments, then towns. */
export function county(count: number, years: readonly number[]): County {
  const names = [
    ...DEPARTMENTS.map((name) => `青禾县${name}局`),
    ...PLACES.flatMap((place) => TOWNS.map((town) => `${town}${place}镇人民政府`)),
  ];
  const bodies = names.slice(0, count);
  const files: Record<string, string> = {};
  const facts = { missing: [], double: [], late: [], wrong: [] } as Record<
    "missing" | "double" | "late" | "wrong",
    string[]
  >;
  bodies.forEach((body, index) => {
    const chance = random(index + 1);
    let figures: Figures | undefined;
    years.forEach((year, at) => {
      figures = figures ? followingFigures("2021", figures, chance) : consistentFigures("2021", chance);
      const name = `${body} ${year}`;
      const turn = (index * years.length + at) % 29;
      if (turn === 7) {
        facts.missing.push(name);
        return;
      }
      const isLate = turn === 11 && body.endsWith("局");
      const isWrong = turn === 3;
      if (isLate) facts.late.push(name);
      if (isWrong) facts.wrong.push(name);
      const date = isLate ? `${year + 1}年2月28日` : `${year + 1}年1月20日`;
      const text = `${buildReport({ body, year, figures: isWrong ? withWrongTotal(figures) : figures }).trimEnd()}\n${date}\n`;
      files[`${year}/${body}.txt`] = text;
      if (turn === 17) {
        facts.double.push(name);
        files[`${year}/${body}（定稿）.txt`] = text;
      }
    });
  });
  return { files, bodies, years, ...facts };
}

function withWrongTotal(figures: Figures): Figures {
  const key = cellKey("applications", "granted", "total");
  return new Map([...figures, [key, String(Number(figures.get(key)) + 1)]]);
}
