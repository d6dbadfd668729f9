/** A picture, which may show a table, and what programs write where one was: [图片], the name of its file, a mark. */
export const PICTURE =
  /<(?:img|object|svg|iframe|embed)\b[^<>]*>?|!\[\[[^\][]{0,200}\]\]|!\[[^\][]*\](?:\([^)]*\))?|\ufffc|[[(【〔（](?:表格)?(?:图片|附图|截图|插图|图像|图 ?\d{1,2}|image ?\d{0,3})[\])】〕）]|(?<![^\r\n])[\w.\u4e00-\u9fff-]{1,80}\.(?:png|jpe?g|gif|bmp|webp)(?![^\r\n])/i;

/** Words that point to a picture (见附图, 如下图), and names of files that may hold a table. An annex alone is no table. */
export const ELSEWHERE =
  /[详参]?(?<!意)[见如附](?:文后|文末|[后下所])?附?图(?![文书解片])(?: ?[\d一二三四五六七八九十]{1,2})?|[^\s，。；：:（）()[\]"'<>]{1,60}\.(?:xlsx?|et|csv|docx?|wps|pdf|ofd)(?![\w.])/i;
