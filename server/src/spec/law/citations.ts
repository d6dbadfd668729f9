/** The documents that bring in the form, by their numbers; patterns allow any brackets and spaces. */

const OPEN = "\\s*[〔［[【(（﹝〈<]\\s*";
const CLOSE = "\\s*[〕］\\]】)）﹞〉>]\\s*";

/** The number of the document of 2019, with the parts that change; its name is often cut short. */
export const CITED_2019 = new RegExp(`国办公开(?:办)?函${OPEN}(2019)${CLOSE}(?:第\\s*)?(60)\\s*号`, "g");

/**
 * The document of 2019, or the form that came with it, by its title alone; what stands before it tells whose notice it
 * is, and behind it the number.
 */
export const TITLED_2019 =
  /《\s*(?:(?:国务院办公厅(?:政府信息与政务公开办公室)?\s*)?关于政府信息公开工作年度报告有关事项的通知|(?:中华人民共和国)?政府信息公开工作年度报告格式\s*[（(]试行[）)])\s*》/g;

/** Other bodies' notices of the same name: their name stands before it, or their number behind it. */
export const LOCAL_BEFORE =
  /(?:[省市县区州旗盟]|[省市县区州]政府|人民政府|(?<!国务院)办公厅|(?<!政务公开)办公室|委|局)(?:的|印发的?)?\s*$/;
export const NUMBER_BEHIND = /^\s*[（(]\s*[\u4e00-\u9fff]{2,10}\s*[〔［[【(（﹝]/;

/** The title of the document of 2021 with the number that follows it: the document's sign, year and number. */
export const CITED_FORM =
  /年度报告格式\s{0,9}[〉>》]?\s{0,9}的?通知\s{0,9}[》〉]?\s{0,9}[（(]?\s{0,9}((国办[\u4e00-\u9fff]{0,6}?)\s{0,9}[〔［[【(（﹝]\s{0,9}(20\d\d)\s{0,9}[〕］\]】)）﹞]\s{0,9}(?:第\s{0,9})?(\d{1,3})\s{0,9}号)/g;

/** The year and the number of the document that took its place for reports of 2021 and later. */
export const DOCUMENT_2021 = { sign: "国办公开办函", year: "2021", number: "30" } as const;

/** Words by which a citation speaks of the history of the form. */
export const HISTORY_WORDS = /废止|停止执行|不再执行|不再使用|代替|取代|修订/;
