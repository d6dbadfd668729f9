/** The documents that bring in the form, by their numbers; patterns allow any brackets and spaces. */

/** The number of the document of 2019, with the parts that change. */
export const CITED_2019 = /国办公开办函\s*[〔［[【(（]\s*(2019)\s*[〕］\]】)）]\s*(60)\s*号/g;

/** The year and the number of the document that took its place for reports of 2021 and later. */
export const DOCUMENT_2021 = { year: "2021", number: "30" } as const;

/** Words by which a citation speaks of the history of the form. */
export const HISTORY_WORDS = /废止|停止执行|不再执行|不再使用|代替|取代|修订/;
