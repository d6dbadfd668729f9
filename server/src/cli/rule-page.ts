import type { Rule } from "../rules/types";

/** Returns the page of a rule, in Markdown. It is loaded only here and only now: no check needs it. */
export async function pageOf({ code }: Rule): Promise<string> {
  const { default: page }: { readonly default: string } = await import(`../rules/${code}.md`);
  return page;
}
