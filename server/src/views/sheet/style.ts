/**
 * The look of printed sheets: A4, black on white, what is wrong marked by more than colour; 表四, which is small, stays
 * with 表三.
 */
export const SHEET_STYLE = `@page{size:A4;margin:16mm 14mm}
body{max-width:182mm;margin:8mm auto;font:10.5pt/1.6 "Noto Serif CJK SC","Source Han Serif SC","SimSun",serif;color:#000;background:#fff}
h1{font-size:15pt;text-align:center;margin:0 0 2mm}h2{font-size:11pt;margin:5mm 0 1.5mm}
.meta{text-align:center;color:#333;margin:0 0 4mm}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}thead{display:table-header-group}tr{break-inside:avoid}
th,td{border:.4pt solid #000;padding:.8mm 1.6mm;vertical-align:top;font-weight:normal;unicode-bidi:isolate;overflow-wrap:anywhere}
th{background:#f0f0f0}.list th{font-weight:600}.list .n{width:8mm;text-align:center}.list .short{white-space:nowrap;text-align:center}.list .place{width:40mm}.list .due{width:18mm}.list .remedy{width:30mm}
.mark{font-family:"Noto Sans CJK SC","Microsoft YaHei",sans-serif;font-weight:700;margin-right:.6em}
.form{font-size:7.5pt;line-height:1.35}.form th,.form td{padding:.3mm .8mm;text-align:center;vertical-align:middle}.form .row,.form .rows{text-align:left}
.form .number .value,.form .zero .value,.form .due{white-space:nowrap}.form .zero .value{color:#888}.form .blank{background:repeating-linear-gradient(135deg,#fff 0 1.2mm,#ddd 1.2mm 1.5mm)}
.form .error,.form .warning,.form .unread{outline:1.2pt solid #000;outline-offset:-1.2pt;font-weight:700}.form .due{display:block;font-size:6.5pt}
.sheet{break-before:page}.sheet.only{break-before:auto}.tables{break-before:auto}.tables section{break-inside:avoid}.tables section:nth-last-of-type(2){break-after:avoid}
.sign{display:flex;justify-content:space-between;margin-top:7mm}footer{margin-top:5mm;color:#444;font-size:8.5pt}a{color:inherit;text-decoration:none}
@media screen{body{padding:0 6mm}.sheet{border-top:1px dashed #999;margin-top:10mm;padding-top:8mm}}
@media print{.form .blank,.form th,th{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;
