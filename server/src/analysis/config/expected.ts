import type { JsonNode } from "../../base/json/json-node";
import { say } from "../../base/localised";
import { fewItemsOf, membersOf, type Problems, refute, reject, textOf } from "./entries";
import { type ExpectedEntry, MOST_BODIES } from "./types";
import { yearOf } from "./year";

/** The most years of one list. */
const MOST_YEARS = 100;

/** Reads one entry of `expected`: bodies, by name or in a file, and the years for which their reports are due. */
export function expectedEntryOf(node: JsonNode, problems: Problems): ExpectedEntry | undefined {
  const members = membersOf(node, ["bodies", "years"], problems);
  const given = (key: string) => members.find((member) => member.key === key)?.value;
  const [bodiesNode, yearsNode] = [given("bodies"), given("years")];
  if (node.kind === "object" && (!bodiesNode || !yearsNode))
    reject(
      problems,
      node.span,
      say("缺少 bodies（应报机关）或 years（年度）", "bodies (those whose reports are due) or years is missing"),
    );
  const bodies = bodiesNode && bodiesOf(bodiesNode, problems);
  const years = yearsNode
    ? fewItemsOf(yearsNode, MOST_YEARS, problems).flatMap((item) => yearOf(item, problems) ?? [])
    : [];
  return bodies && years.length > 0 ? { bodies, years: [...new Set(years)] } : undefined;
}

function bodiesOf(node: JsonNode, problems: Problems): ExpectedEntry["bodies"] | undefined {
  if (node.kind === "string") return fileOf(node, problems);
  return fewItemsOf(node, MOST_BODIES, problems).flatMap((item) => {
    const name = textOf(item, problems);
    return name === undefined ? [] : [{ name, span: item.span }];
  });
}

/** A file beside the configuration or in a folder below it: a folder from anywhere must not have others read. */
function fileOf(node: JsonNode, problems: Problems): ExpectedEntry["bodies"] | undefined {
  const path = textOf(node, problems)?.replaceAll("\\", "/").replace(/^\.\//, "");
  if (path === undefined) return undefined;
  if (!/^[^/:]/.test(path) || /^[a-z]+:/i.test(path) || path.split("/").includes("..")) {
    refute(
      problems,
      node.span,
      say(
        '名单文件应在本文件所在文件夹或其下，如 "名单.csv"',
        'the file of names must be in this folder or below it, such as "names.csv"',
      ),
    );
    return undefined;
  }
  return { path, span: node.span };
}
