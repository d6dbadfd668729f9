import { fold } from "../../base/fold";
import { rememberingUpTo } from "../../base/memo";
import { rowsOfAllForms } from "../../spec/forms";
import { CLAIM_FORMS } from "../../spec/words/claims/forms";
import { cases } from "../../spec/words/claims/terms";
import type { ClaimForm } from "../../spec/words/claims/types";
import type { ProseNumber } from "./numbers";

/** A wording, compiled for a year. */
export interface ClaimWording {
  readonly form: ClaimForm;
  readonly before: RegExp;
  readonly around: readonly { readonly before: RegExp; readonly after: RegExp }[];
}

/** All wordings in a report of one year. */
export interface ClaimWordings {
  readonly all: readonly ClaimWording[];
  /**
   * `endsAt` matches at a place where the words of some wording end, `beginsWith` if the words of some wording begin
   * behind a number.
   */
  readonly endsAt: RegExp;
  readonly beginsWith: RegExp;
}

/** A number with the words before and behind it that belong to it. */
interface NumberInClause {
  readonly number: ProseNumber;
  readonly head: string;
  readonly tail: string;
}

/** Returns the wordings in a report of this year; compiled once for each year. */
export function wordingsOf(year: number): ClaimWordings {
  return compiled(String(year));
}

/** Reports are of few years. */
const compiled = rememberingUpTo(100, (written): ClaimWordings => {
  const year = Number(written);
  const dated = (source: string): string =>
    `(?:${source.replaceAll("LAST", String(year - 1)).replaceAll("NEXT", String(year + 1))})`;
  const forms = [...ROW_FORMS, ...CLAIM_FORMS];
  const around = forms.flatMap((form) => form.around ?? []);
  return {
    all: forms.map((form) => ({
      form,
      before: new RegExp(`${dated(form.before)}$`),
      around: (form.around ?? []).map(([before, after]) => ({
        before: new RegExp(`${dated(before)}$`),
        after: new RegExp(`^${dated(after)}`),
      })),
    })),
    // Read backwards from the number, all wordings at once fail at the first word or two.
    endsAt: new RegExp(`(?<=${forms.map((form) => dated(form.before)).join("|")})`, "y"),
    beginsWith: new RegExp(`^(?:${around.map(([, after]) => dated(after)).join("|")})`),
  };
});

/** What the group of a result is called, which may stand behind the result's own words. */
const GROUP_WORDS: Readonly<Record<string, string>> = {
  refused: "不予以?公开",
  unavailable: "无法提供",
  rejected: "不予以?处理",
};

/** What prose leaves out of the form's labels. */
const SHORTENED = ["本机关", "相关", "政府", "需要另行制作", "申请内容", "三类", "四类"];

/** The single results of 表三 by the form's own labels, which no other words mean. */
const ROW_FORMS: readonly ClaimForm[] = rowsOfAllForms("applications")
  .filter((row) => /^(refused|unavailable|rejected)\d$/.test(row.key))
  .map((row) => {
    const group = /^[a-z]+/.exec(row.key)?.[0] ?? "";
    const words = SHORTENED.reduce(
      (label, part) => label.replace(part, `(?:${part})?`),
      fold(row.label)
        .replace(/^\d\./, "")
        .replace("属于", "(?:属于?|涉及)")
        .replace("信访举报投诉类申请", "(?:属于)?信访(?:、?(?:举报|投诉)){1,2}类?(?:申请)?")
        .replaceAll('"', '"?')
        .replace("不掌握相关政府信息", "不掌握相关政府(?:信息)?"),
    );
    return {
      key: row.key,
      topic: "applications",
      before: `${words}(?:而|的|为由)?(?:${GROUP_WORDS[group]})?的?(?:共|计|为){0,2}`,
      meanings: [[cases(row.key)]],
    };
  });

/** Reports whether any wording may match: most numbers in prose count something that no table knows. */
export function hasWording({ head, tail }: NumberInClause, { endsAt, beginsWith }: ClaimWordings): boolean {
  endsAt.lastIndex = head.length;
  return (isPlainTail(tail) && endsAt.test(head)) || beginsWith.test(tail);
}

/** Returns the part of the head before the wording; undefined where the wording does not match. */
export function leftBy(
  { number, head, tail }: NumberInClause,
  { form, before, around }: ClaimWording,
): string | undefined {
  if ((form.unit ?? "") !== (number.measure.endsWith("元") ? "万元" : "")) return undefined;
  const match = isPlainTail(tail) ? before.exec(head) : undefined;
  if (match) return head.slice(0, match.index);
  for (const words of around) {
    const found = words.after.test(tail) ? words.before.exec(head) : undefined;
    if (found) return head.slice(0, found.index);
  }
  return undefined;
}

/** Text that may follow the counting word if the thing counted stands before the number. */
const PLAIN_TAIL = /^(?:$|、|和|及|与|均|其中|全部|已|一并|并(?=全部|均|都|已|按|依|在|予以|及时))/;

/** Reports whether the thing counted may stand before the number, judging by the text behind it. */
export function isPlainTail(tail: string): boolean {
  return PLAIN_TAIL.test(tail);
}
