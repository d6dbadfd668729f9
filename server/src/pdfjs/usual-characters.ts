/** Radicals that look like the character beside them and have no other form by the standard. */
const RADICALS =
  "⺁厂⺅亻⺈刀⺉刂⺊卜⺋巳⺌小⺍小⺎兀⺏尢⺒巳⺓幺⺔彑⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罒⺲罒⺶羊⺷羊⺸羊⺹耂⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

const USUAL: ReadonlyMap<string, string> = new Map(
  Array.from({ length: RADICALS.length / 2 }, (_, at) => [RADICALS[2 * at] ?? "", RADICALS[2 * at + 1] ?? ""]),
);

/**
 * Returns text with the characters that people write. A program that prints knows shapes only, and where one shape is
 * that of several characters (行 and ⾏) it names any of them.
 */
export function usualCharacters(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g, (one) => USUAL.get(one) ?? one.normalize("NFKC"));
}
