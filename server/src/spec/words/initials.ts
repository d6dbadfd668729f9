/**
 * The pinyin initials of the characters that the form's wording is written in, so that its labels can be found by
 * typing them without an input method. Characters with several readings have the one they have in the form: 行政 x, 重复 c,
 * 结转 z, 数量 s, 社会 h, 总计 z.
 */
const BY_INITIAL: Readonly<Record<string, string>> = {
  a: "安案按",
  b: "八版办保报本表补不部",
  c: "采查成程出处存重",
  d: "大单当到的等第定动督度对",
  e: "额二",
  f: "发罚法反范方访废费分服府复",
  g: "改告工公供勾购构关管规国果过",
  h: "合和核护会获或后",
  j: "机稽及集计继加家监减建缴接结金进禁经究九举具据决卷件",
  k: "开考科可况",
  l: "类理列六另律量",
  m: "没秘密明目",
  n: "纳内年",
  p: "平评",
  q: "七期其企起强情请求区取全权确",
  r: "然人认任仍容",
  s: "三商上设社申十事收属数四讼诉",
  t: "台他题提体条通投",
  w: "外万为危位未文稳问握无五务物",
  x: "系下现相项效新信形行性需许续询息",
  y: "研要业一依已以益议用由有于予逾元",
  z: "再在责增章掌障这正政之知执直织止只制中主转追自总组作",
};

const INITIALS: ReadonlyMap<string, string> = new Map(
  Object.entries(BY_INITIAL).flatMap(([initial, characters]) => [...characters].map((one) => [one, initial] as const)),
);

/** Returns the initial of a character of the form's wording; undefined for any other character. */
export function initialOf(character: string): string | undefined {
  return INITIALS.get(character);
}

/**
 * Returns the pinyin initials of a wording of the form in lower case, its Latin letters and digits as they are, its
 * punctuation left out.
 */
export function initialsOf(wording: string): string {
  let initials = "";
  for (const character of wording) initials += initialOf(character) ?? (/[A-Za-z0-9]/.test(character) ? character : "");
  return initials.toLowerCase();
}
