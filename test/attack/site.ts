import type { LayoutId } from "../../server/src/layout/types";
import type { Random } from "../support/random/random";

const BEFORE = [
  "当前位置：首页 > 政务公开 > 政府信息公开年报 > YEAR年",
  "您现在的位置：首页>信息公开>法定主动公开内容>年报",
  "索引号：0022-202301-0017 发布机构：县政府办公室 发布时间：YEAR-01-25 10:31 浏览次数：1024",
  "发布日期：YEAR-01-20 来源：办公室 字体：[大 中 小] 打印 分享到：",
  "首页 要闻动态 政务公开 政务服务 互动交流",
  "政府信息公开指南 | 政府信息公开制度 | 法定主动公开内容 | 政府信息公开年报",
  "信息来源：本站 阅读次数：318次",
];

const BEHIND = [
  "附件：YEAR年年度报告.docx",
  "【打印本页】 【关闭窗口】",
  "分享到： 微信 微博",
  "扫一扫在手机打开当前页",
  "上一篇：YEAR年部门预算公开 下一篇：没有了",
  "联系地址：青禾县人民路12号 邮编：412300 联系电话：0731-52110008 电子邮箱：xxgk@example.gov.cn",
  "主办：青禾县人民政府办公室 承办：县电子政务中心 网站标识码：4300000000 湘ICP备00000000号",
  "责任编辑：张某",
  "相关链接",
];

/** The pieces of a report with what a site puts before and behind them. */
export function inSite(pieces: readonly string[], title: string, year: number, dice: Random): readonly string[] {
  const some = (lines: readonly string[], most: number): readonly string[] =>
    Array.from({ length: dice.below(most + 1) }, () => dice.pick(lines).replaceAll("YEAR", String(year + 1)));
  const again = dice.below(6) === 0 ? [title] : [];
  return [...some(BEFORE, 3), ...again, ...pieces, ...some(BEHIND, 4)];
}

/** Pieces as lines of text: with blank lines, indented, wrapped, in half-width punctuation, or none of these. */
export function inShape(pieces: readonly string[], layout: LayoutId, dice: Random): string {
  const between = layout === "markdown" ? "\n\n" : dice.pick(["\n", "\n", "\n\n", "\n　\n", "\n\n\n"]);
  const indent = dice.pick(["", "", "　　", "    ", "\u00a0\u00a0"]);
  const width = dice.pick([0, 0, 0, 22, 38]);
  const shaped = pieces.map((piece) => (piece.includes("\n") ? piece : indent + wrapped(piece, width)));
  const text = `${shaped.join(between)}\n`;
  return dice.below(3) === 0 ? text.replaceAll("，", ",").replaceAll("：", ":").replaceAll("；", ";") : text;
}

/** Sentences broken at a width; a table in one line stays. */
function wrapped(piece: string, width: number): string {
  return width === 0 || !piece.includes("。")
    ? piece
    : (piece.match(new RegExp(`.{1,${width}}`, "g")) ?? []).join("\n");
}

/** Ways in which editors dress the cells of their tables. */
const CELLS: readonly (readonly [open: string, close: string])[] = [
  ["<td>", "</td>"],
  ['<td width="72" style="border:1px solid #000"><p class="MsoNormal"><span lang="EN-US">', "</span></p></td>"],
  ["<td>\n<p>&nbsp;", "</p>\n</td>"],
  ["<td><div><strong>", "</strong></div></td>"],
];

/** A web page as a browser saves it, with the pieces in it. */
export function savedPage(pieces: readonly string[], title: string, dice: Random): string {
  const [open, close] = dice.pick(CELLS);
  const dressed = (piece: string): string =>
    piece.startsWith("<")
      ? piece.replace(
          /<td([^>]*)>([^<]*)<\/td>/g,
          (_, own: string, text: string) => `${open.replace("<td", `<td${own}`)}${text}${close}`,
        )
      : `<p>${piece}</p>`;
  const split = dice.below(3) === 0;
  const body = pieces
    .map(dressed)
    .map((piece) => (split ? piece.replace(/<h2>(..)(.*)<\/h2>/, "<p><strong><span>$1</span>$2</strong></p>") : piece))
    .join("\n");
  if (dice.below(3) === 0) return `${body}\n`;
  return `<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<title>${title}</title>\n<style>\n.MsoNormal { margin: 0 }\n</style>\n<script>\nvar total = 12; if (total < 20) { total = 0; }\n</script>\n</head>\n<body>\n<ul class="nav"><li><a href="/">首页</a></li><li><a href="/xxgk">政务公开</a></li></ul>\n<div class="content">\n${body}\n</div>\n</body>\n</html>\n`;
}
