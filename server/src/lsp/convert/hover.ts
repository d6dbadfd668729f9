import { type Hover as LspHover, MarkupKind } from "vscode-languageserver";
import { positionAt } from "../../base/lines";
import type { Hover, HoverLine, HoverLink } from "../../features/hover/types";
import { toRange } from "./ranges";
import { lawPage, type Rendering } from "./rendering";

const MARKS = { holds: "✓", broken: "✗" } as const;

/** Converts a hover to text in the reader's language, as Markdown or as plain text. */
export function toHover(hover: Hover, to: Rendering): LspHover {
  const markdown = to.support.hoverFormat === "markdown";
  const value = markdown ? inMarkdown(hover, to) : inPlainText(hover, to);
  return {
    contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value },
    range: toRange(to.lines, hover.span),
  };
}

function inMarkdown({ title, lines }: Hover, to: Rendering): string {
  const items = lines.map((line) => {
    const links = (line.links ?? []).map((link) => {
      const target = targetOf(link, to);
      const label = escaped(link.label[to.locale]);
      return target ? `[${label}](<${target}>)` : label;
    });
    return `- ${[mark(line), escaped(line.text[to.locale]), joined(links, to)].filter((part) => part).join(" ")}`;
  });
  return [`**${escaped(title[to.locale])}**`, "", ...items].join("\n");
}

/** In plain text nothing can be followed, so links to places say nothing; the names of articles do. */
function inPlainText({ title, lines }: Hover, to: Rendering): string {
  const items = lines.map((line) => {
    const names = (line.links ?? []).filter(({ kind }) => kind === "article").map(({ label }) => label[to.locale]);
    return [mark(line), plain(line.text[to.locale]), joined(names, to)].filter((part) => part).join(" ");
  });
  return [plain(title[to.locale]), ...items].join("\n");
}

function mark({ mark: kind }: HoverLine): string {
  return kind ? MARKS[kind] : "";
}

function joined(names: readonly string[], { locale }: Rendering): string {
  return names.join(locale === "en" ? ", " : "、");
}

/** Returns the target of a link as a URI; undefined if it is not known, or no longer. */
function targetOf(link: HoverLink, to: Rendering): string | undefined {
  if (link.kind === "article") return lawPage(to, link.article);
  const place = link.report === undefined ? to : to.elsewhere(link.report);
  if (!place) return undefined;
  const { line, character } = positionAt(place.lines, link.span.start);
  return safe(`${place.uri}#L${line + 1},${character + 1}`);
}

/** A URI that cannot end a link of Markdown before its end. */
function safe(uri: string): string {
  return uri.replace(/[<>\s\\]/g, (char) => encodeURIComponent(char));
}

/** Text of a report as Markdown that shows just that text: nothing in it is a link, an emphasis, a tag or a list. */
function escaped(text: string): string {
  return plain(text)
    .replace(/[\\`*_~[\]<>&|#@$!]|:(?=\/\/)/g, "\\$&")
    .replace(/www\./gi, (match) => `${match.slice(0, 3)}\\.`)
    .replace(/^(\d{1,9})([.)])/, "$1\\$2")
    .replace(/^[-+=]/, "\\$&");
}

/** On one line. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
