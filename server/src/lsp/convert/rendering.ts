import type { LineMap } from "../../base/lines";
import type { Locale } from "../../base/localised";
import type { Client } from "../client/client";
import type { ClientSupport } from "../client/support";
import type { FoundText } from "../documents/analysed-text";
import type { WorkspaceIndex } from "../workspace/workspace-index";

/** Everything needed to render results about one document for one client. */
export interface Rendering {
  readonly uri: string;
  readonly lines: LineMap;
  readonly locale: Locale;
  readonly support: ClientSupport;
  /** The address of the rules' pages: a URI that ends in a slash. */
  readonly rulePages?: string;
  /** The address of the pages on the law: a URI that ends in a slash. */
  readonly lawPages?: string;
  /** Returns where another report is, by its name; undefined where it is not known any more. */
  elsewhere(report: string): { readonly uri: string; readonly lines: LineMap } | undefined;
}

/** Returns how to speak of a text to the client. */
export type Render = (text: Pick<FoundText, "uri" | "lines" | "settings">) => Rendering;

/**
 * Returns how to speak of a text with these lines in this language to a client, which finds other reports in the index.
 */
export function renderingOf(
  { support, rulePages, lawPages }: Client,
  index: WorkspaceIndex,
  text: Pick<Rendering, "uri" | "lines" | "locale">,
): Rendering {
  return {
    ...text,
    support,
    elsewhere: (id) => index.place(id),
    ...(rulePages ? { rulePages } : {}),
    ...(lawPages ? { lawPages } : {}),
  };
}

/** Returns a {@link Render} for one client, which finds other reports in the index. */
export function renderFor(client: Client, index: WorkspaceIndex): Render {
  return ({ uri, lines, settings: { locale } }) => renderingOf(client, index, { uri, lines, locale });
}

/** Returns the page on an article of the law, or on the law as a whole; undefined where no pages are shipped. */
export function lawPage({ lawPages }: Pick<Rendering, "lawPages">, article?: number): string | undefined {
  return lawPages && `${lawPages}${article === undefined ? "regulation" : `article-${article}`}.md`;
}
