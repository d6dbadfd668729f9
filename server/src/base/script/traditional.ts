/**
 * Traditional characters and the simplified ones that stand for them when texts are compared: those of the words that
 * the form, its headings, the names of bodies and the sentences of such reports are made of. One code unit each, place
 * for place; of several traditional characters for one (製 beside 制, 復 and 複 for 复) each is listed. None of them is
 * written in simplified text.
 */
export const TRADITIONAL =
  "萬與專業兩嚴個臨為爲舉麼麽義習鄉書亂於產産畝親億從" +
  "價眾衆優會傳體黨關內冊寫決況準減幾擊劃則刪別製辦務" +
  "動勢區華協單佔卻廳曆歷縣參雙發變檯臺號後啓啟員週諮" +
  "響團園圍國圖場堅聲處備復複頭夾學實審對導將層屆屬嵗" +
  "歲崗帶幫幹並慶庫應廢開張強歸當錄録徹態總慣戶纔執擴" +
  "掃護報撥換據數無舊時顯暫術機權條來極構標欄樣覈檔檢" +
  "殘畢匯彙滙沒註測濟瀏遊滿燈點熱現電畫畵監蓋碼確礙離" +
  "種祕積稱稅穩簡類係繫緊纍糾紅約級納綫線組織終經結繞" +
  "給統繼績續維綜編繳網罰羣聯騰捨節範獲穫補見規視覽計" +
  "訂認討訓議訊記許論訟設訪証證評識訴詞話詢該語誤說説" +
  "請讀調負責賬購貫費資轉輪載較輯輸轄達過運還這進連適" +
  "選遺郵採裏裡針錯鎭鎮長門閉問間閱閲隊際隨隱靜頁頂項" +
  "順須領題顏顔額顛館饋齊佈託餘";

/** The simplified character for each of {@link TRADITIONAL}, at the same index. */
export const SIMPLIFIED =
  "万与专业两严个临为为举么么义习乡书乱于产产亩亲亿从" +
  "价众众优会传体党关内册写决况准减几击划则删别制办务" +
  "动势区华协单占却厅历历县参双发变台台号后启启员周咨" +
  "响团园围国图场坚声处备复复头夹学实审对导将层届属岁" +
  "岁岗带帮干并庆库应废开张强归当录录彻态总惯户才执扩" +
  "扫护报拨换据数无旧时显暂术机权条来极构标栏样核档检" +
  "残毕汇汇汇没注测济浏游满灯点热现电画画监盖码确碍离" +
  "种秘积称税稳简类系系紧累纠红约级纳线线组织终经结绕" +
  "给统继绩续维综编缴网罚群联腾舍节范获获补见规视览计" +
  "订认讨训议讯记许论讼设访证证评识诉词话询该语误说说" +
  "请读调负责账购贯费资转轮载较辑输辖达过运还这进连适" +
  "选遗邮采里里针错镇镇长门闭问间阅阅队际随隐静页顶项" +
  "顺须领题颜颜额颠馆馈齐布托余";

/**
 * The simplified character for each code unit that is a traditional one; 0 for every other unit. A table, because rules
 * ask for every line.
 */
const SIMPLE = new Uint16Array(0x10000);
for (let i = 0; i < TRADITIONAL.length; i++) SIMPLE[TRADITIONAL.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i);

/** Words that Taiwan has otherwise, in simplified characters and as the mainland has them; as long as each other. */
const ELSEWHERE: Readonly<Record<string, string>> = { 资讯: "信息", 规范性档案: "规范性文件" };
const ANY_ELSEWHERE = new RegExp(Object.keys(ELSEWHERE).join("|"), "g");
const [XUN, DANG, YI] = ["訊", "檔", "議"].map((character) => character.charCodeAt(0));

/** Reports whether a code unit is a traditional character of a word that Taiwan or Hong Kong has otherwise. */
export function isOfWordElsewhere(unit: number): boolean {
  return unit === XUN || unit === DANG || unit === YI;
}

/** Returns a text of simplified characters with Taiwan's words as the mainland has them; as long as the text itself. */
export function inMainlandWords(text: string): string {
  return text.replace(ANY_ELSEWHERE, (word) => ELSEWHERE[word] ?? word);
}

/**
 * Returns the text with traditional characters and the words that go with them replaced by simplified ones and
 * nothing else changed; as long as the text itself.
 */
export function simplified(text: string): string {
  let out = "";
  let from = 0;
  let elsewhere = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const simple = SIMPLE[unit] as number;
    if (simple === 0) continue;
    out += text.slice(from, i) + String.fromCharCode(simple);
    from = i + 1;
    elsewhere ||= isOfWordElsewhere(unit);
  }
  if (from === 0) return text;
  return elsewhere ? inMainlandWords(out + text.slice(from)) : out + text.slice(from);
}

/**
 * The length of the part of a text that tells its script, and the traditional characters in a thousand units that make
 * it one.
 */
const SAMPLE = 20_000;
const PER_THOUSAND = 100;

/**
 * Reports whether a text is written in traditional characters. A name or a quotation with a few of them does not make
 * it one.
 */
export function isTraditional(text: string): boolean {
  let han = 0;
  let found = 0;
  for (let i = 0; i < text.length && han < SAMPLE; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x3400 || unit > 0x9fff) continue;
    han++;
    if (SIMPLE[unit] !== 0) found++;
  }
  return found * 1000 >= han * PER_THOUSAND && found > 0;
}

/**
 * Simplified characters that stand for several traditional ones, or for themselves as well, so that a character alone
 * does not tell how it is written: 里程 and 裡面, 批准 and 标准.
 */
const UNDECIDED = "里布核注才累秘群系制准占周游采台云于托面干";
/** Words in which it is told. */
const IN_WORDS: readonly (readonly [simplified: string, traditional: string])[] = [
  ["制发", "製發"],
  ["制作", "製作"],
  ["编制", "編製"],
  ["关系", "關係"],
  ["平台", "平臺"],
  ["标准", "標準"],
  ["采购", "採購"],
];
const WRITTEN = new Map(
  [...SIMPLIFIED]
    .map((character, index) => [character, TRADITIONAL.charAt(index)] as const)
    .reverse()
    .filter(([character]) => !UNDECIDED.includes(character)),
);
const EACH_WORD = new RegExp([...IN_WORDS.map(([word]) => word), "[\\u3400-\\u9fff]"].join("|"), "g");
const WORDS = new Map(IN_WORDS);

/**
 * Returns the text in traditional characters, as far as the words of the form go; what is written in them already stays
 * as it is.
 */
export function traditional(text: string): string {
  return text.replace(EACH_WORD, (word) => WORDS.get(word) ?? WRITTEN.get(word) ?? word);
}
