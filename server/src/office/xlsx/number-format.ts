import { attribute, childrenOf, type XmlElement } from "../package/xml";

/** Returns a number as a cell shows it; undefined if that cannot be said exactly. */
export type ShowNumber = (value: number) => string | undefined;

/** The formats that a workbook does not write down (ISO/IEC 29500-1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  14: "yyyy/m/d",
  31: 'yyyy"年"m"月"d"日"',
  37: "#,##0",
  38: "#,##0",
  39: "#,##0.00",
  40: "#,##0.00",
  41: "#,##0",
  42: "#,##0",
  43: "#,##0.00",
  44: "#,##0.00",
  49: "@",
};

/** The significant digits that a cell without format shows of a fraction. */
const GENERAL_DIGITS = 10;

/** The longest format that Excel allows, in UTF-16 code units. */
const LONGEST_CODE = 255;

/** Returns the way to show numbers for each number format of a part of styles. */
export function numberFormatsOf(styles: XmlElement | undefined): (id: number) => ShowNumber {
  const own = new Map(
    childrenOf(childrenOf(styles, "x:numFmts")[0], "x:numFmt").map((one) => [
      Number(attribute(one, "numFmtId")),
      (attribute(one, "formatCode") ?? "General").slice(0, LONGEST_CODE),
    ]),
  );
  const known = new Map<number, ShowNumber>();
  return (id) => {
    const show = known.get(id) ?? showNumber(own.get(id) ?? BUILT_IN[id] ?? "");
    known.set(id, show);
    return show;
  };
}

/** Returns the way to show numbers for a format code. */
export function showNumber(code: string): ShowNumber {
  // The first section is that of positive numbers; figures of reports are hardly ever negative.
  const section = (code.split(";")[0] ?? "").replace(/"[^"]*"|\[[^\]]*\]|[_*\\!]./g, "").trim();
  if (/^(General|@|G\/通用格式)?$/i.test(section)) return code === "" ? () => undefined : general;
  if (/[ymdhs]/i.test(section)) return /y/i.test(section) && /d/i.test(section) ? date : () => undefined;
  const match = /^[^0#?.,%]*([0#?,]*)(?:\.([0#?]*))?(,*)(%?)[^0#?.,%]*$/.exec(section);
  if (!match || /,$/.test(match[1] ?? "") || match[3]) return () => undefined;
  const [, , fraction = "", , percent = ""] = match;
  // A literal between the digits, as in formats that show ten thousands, moves the point.
  if (/[0#?]\s*(?:\\.|!.|"[^"]*")+\s*[.0#?]/.test(code.split(";")[0] ?? "")) return () => undefined;
  return (value) => {
    const shown = rounded(percent ? value * 100 : value, fraction.length);
    return shown && trimmed(shown, fraction) + percent;
  };
}

/** A fraction with as many digits as a cell has room for; a whole number with all of them. */
function general(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(GENERAL_DIGITS)));
  return text.includes("e") ? undefined : text;
}

/** Rounds half away from zero, as spreadsheets do, by the fifteen digits that they keep of a number. */
function rounded(value: number, places: number): string | undefined {
  const exact = Number(value.toPrecision(15));
  const text = String(exact);
  if (!Number.isFinite(exact) || text.includes("e")) return undefined;
  const [whole = "", fraction = ""] = text.split(".");
  if (fraction.length <= places) return places === 0 ? whole : `${whole}.${fraction.padEnd(places, "0")}`;
  const sign = text.startsWith("-") ? "-" : "";
  const kept =
    BigInt(whole.replace("-", "") + fraction.slice(0, places)) + ((fraction[places] ?? "0") >= "5" ? 1n : 0n);
  const digits = kept.toString().padStart(places + 1, "0");
  return sign + (places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`);
}

/** Removes the zeros at the end for which the format has no `0`. */
function trimmed(shown: string, fraction: string): string {
  const kept = fraction.lastIndexOf("0") + 1;
  let text = shown;
  for (let places = fraction.length; places > kept && text.endsWith("0"); places--) text = text.slice(0, -1);
  return text.replace(/\.$/, "");
}

const DAY = 86_400_000;

/** Day 0 of the usual calendar of workbooks, for all days from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);

function date(value: number): string | undefined {
  if (!(value >= 61 && value < 2_958_466)) return undefined;
  const day = new Date(EPOCH + Math.floor(value) * DAY);
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
}
