/** Mentions of the law in reports: 《中华人民共和国政府信息公开条例》（以下简称《条例》）第四十九条、第五十条第（一）项. */

/** The name that reports give the law once they have named it in full. */
export const SHORT_NAME = "《条例》";

const NAME = `《(?:中华人民共和国)?政府信息公开条例》|${SHORT_NAME}`;
/** The document's number, or the short name that follows. */
const NOTE = "(?:\\s{0,2}[（(][^（）()\\n]{1,40}[）)]\\s{0,2}){0,2}";
const ARTICLE = "第\\s?([一二三四五六七八九十]{1,3}|\\d{1,2})\\s?条";
const PART = "(?:第\\s?[（(]?\\s?[一二三四五六七八九十]{1,3}\\s?[）)]?\\s?[款项]){0,2}";

/** The law by its full or short name (first group), and the articles directly behind it (second group). */
export const LAW_MENTION = new RegExp(
  `(${NAME})${NOTE}((?:${ARTICLE.replace("(", "(?:")}${PART}(?:[、，和及与]|以及)?){0,6})`,
  "g",
);

/** One of those articles with its paragraph or item; the first group is its number. */
export const ARTICLE_MENTION = new RegExp(ARTICLE + PART, "g");

/** A definition of 《条例》 as short for the law, and not for a province's own. */
export const SHORT_NAME_DEFINED =
  /政府信息公开条例》\s{0,2}[（(](?:[^（）()\n]{0,30}[，；,;]\s?)?以下(?:统称|简称)[为：:]?\s?[“"]?《?条例》?[”"]?\s?[）)]/;
