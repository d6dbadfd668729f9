import { unspaced } from "../../base/patterns";

/**
 * Sentences that every report has in much the same words: what the law and the form say, the 统计期限, where the report can
 * be had, the fee. They do not count when texts are compared: nobody copied them from anybody.
 */
export const CUSTOMARY_SENTENCES = new RegExp(
  unspaced`
    政府信息公开条例|国办公开办函|国办函〔|统计期限|统计时限|(?:报告|年报).{0,12}(?:电子版|下载|全文)
    |(?:联系|咨询)(?:电话|地址|方式)|邮政?编码?[:：]|信息处理费|(?:没有|无)其他(?:需要|需)报告
    |(?:报告|年报)由.{0,20}(?:组成|部分)|(?:组成|共)六个部分|深入(?:学习)?贯彻.{0,30}(?:精神|思想)
  `,
);
