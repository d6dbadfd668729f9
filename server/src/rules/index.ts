import { aggregate } from "./aggregate";
import aggregatePage from "./aggregate.md";
import { blankCells } from "./blank-cells";
import blankCellsPage from "./blank-cells.md";
import { carryOver } from "./carry-over";
import carryOverPage from "./carry-over.md";
import { claimMismatch } from "./claim-mismatch";
import claimMismatchPage from "./claim-mismatch.md";
import { claimSum } from "./claim-sum";
import claimSumPage from "./claim-sum.md";
import { columnTotal } from "./column-total";
import columnTotalPage from "./column-total.md";
import { copiedText } from "./copied-text";
import copiedTextPage from "./copied-text.md";
import { declaredParts } from "./declared-parts";
import declaredPartsPage from "./declared-parts.md";
import { decoding } from "./decoding";
import decodingPage from "./decoding.md";
import { deniedClaim } from "./denied-claim";
import deniedClaimPage from "./denied-claim.md";
import { documentTitle } from "./document-title";
import documentTitlePage from "./document-title.md";
import { duplicateReport } from "./duplicate-report";
import duplicateReportPage from "./duplicate-report.md";
import { editionMismatch } from "./edition-mismatch";
import editionMismatchPage from "./edition-mismatch.md";
import { emptySection } from "./empty-section";
import emptySectionPage from "./empty-section.md";
import { feeStatement } from "./fee-statement";
import feeStatementPage from "./fee-statement.md";
import { figureDomain } from "./figure-domain";
import figureDomainPage from "./figure-domain.md";
import { figureFormat } from "./figure-format";
import figureFormatPage from "./figure-format.md";
import { figureUnit } from "./figure-unit";
import figureUnitPage from "./figure-unit.md";
import { fixedPhrase } from "./fixed-phrase";
import fixedPhrasePage from "./fixed-phrase.md";
import { identityMismatch } from "./identity-mismatch";
import identityMismatchPage from "./identity-mismatch.md";
import { inconsistentFigure } from "./inconsistent-figure";
import inconsistentFigurePage from "./inconsistent-figure.md";
import { intakeBalance } from "./intake-balance";
import intakeBalancePage from "./intake-balance.md";
import { missingArticle20Item } from "./missing-article20-item";
import missingArticle20ItemPage from "./missing-article20-item.md";
import { missingRow } from "./missing-row";
import missingRowPage from "./missing-row.md";
import { missingSection } from "./missing-section";
import missingSectionPage from "./missing-section.md";
import { missingTable } from "./missing-table";
import missingTablePage from "./missing-table.md";
import { missingTopic } from "./missing-topic";
import missingTopicPage from "./missing-topic.md";
import { missingValue } from "./missing-value";
import missingValuePage from "./missing-value.md";
import { outdatedCitation } from "./outdated-citation";
import outdatedCitationPage from "./outdated-citation.md";
import { outdatedFormat } from "./outdated-format";
import outdatedFormatPage from "./outdated-format.md";
import { overviewLength } from "./overview-length";
import overviewLengthPage from "./overview-length.md";
import { periodMismatch } from "./period-mismatch";
import periodMismatchPage from "./period-mismatch.md";
import { personalData } from "./personal-data";
import personalDataPage from "./personal-data.md";
import { projects2019 } from "./projects-2019";
import projects2019Page from "./projects-2019.md";
import { publicFloor2019 } from "./public-floor-2019";
import publicFloor2019Page from "./public-floor-2019.md";
import { publishDate } from "./publish-date";
import publishDatePage from "./publish-date.md";
import { rateMismatch } from "./rate-mismatch";
import rateMismatchPage from "./rate-mismatch.md";
import { repeatedPunctuation } from "./repeated-punctuation";
import repeatedPunctuationPage from "./repeated-punctuation.md";
import { repeatedWord } from "./repeated-word";
import repeatedWordPage from "./repeated-word.md";
import { replacedText } from "./replaced-text";
import replacedTextPage from "./replaced-text.md";
import { restartedNumbering } from "./restarted-numbering";
import restartedNumberingPage from "./restarted-numbering.md";
import { reviewTotal } from "./review-total";
import reviewTotalPage from "./review-total.md";
import { rowLabel } from "./row-label";
import rowLabelPage from "./row-label.md";
import { rowTotal } from "./row-total";
import rowTotalPage from "./row-total.md";
import { rulesPower } from "./rules-power";
import rulesPowerPage from "./rules-power.md";
import { sectionNumber } from "./section-number";
import sectionNumberPage from "./section-number.md";
import { sectionOrder } from "./section-order";
import sectionOrderPage from "./section-order.md";
import { sectionTitle } from "./section-title";
import sectionTitlePage from "./section-title.md";
import { selfReference } from "./self-reference";
import selfReferencePage from "./self-reference.md";
import { staleYear } from "./stale-year";
import staleYearPage from "./stale-year.md";
import { stockBalance } from "./stock-balance";
import stockBalancePage from "./stock-balance.md";
import { stockFloor } from "./stock-floor";
import stockFloorPage from "./stock-floor.md";
import { tableOutsideSection } from "./table-outside-section";
import tableOutsideSectionPage from "./table-outside-section.md";
import { templateResidue } from "./template-residue";
import templateResiduePage from "./template-residue.md";
import { thinSection } from "./thin-section";
import thinSectionPage from "./thin-section.md";
import { tooLarge } from "./too-large";
import tooLargePage from "./too-large.md";
import type { Rule } from "./types";
import { unknownRow } from "./unknown-row";
import unknownRowPage from "./unknown-row.md";
import { unreadableFigure } from "./unreadable-figure";
import unreadableFigurePage from "./unreadable-figure.md";
import { unreadableTable } from "./unreadable-table";
import unreadableTablePage from "./unreadable-table.md";
import { webResidue } from "./web-residue";
import webResiduePage from "./web-residue.md";
import { yearOnYear } from "./year-on-year";
import yearOnYearPage from "./year-on-year.md";

/** A rule with its page of the manual, which is also its test. */
export interface RuleEntry {
  readonly rule: Rule;
  /** The page in Markdown. */
  readonly page: string;
}

/** Every rule, in the order of the manual. */
export const RULES: readonly RuleEntry[] = [
  { rule: missingSection, page: missingSectionPage },
  { rule: sectionOrder, page: sectionOrderPage },
  { rule: sectionNumber, page: sectionNumberPage },
  { rule: sectionTitle, page: sectionTitlePage },
  { rule: emptySection, page: emptySectionPage },
  { rule: tableOutsideSection, page: tableOutsideSectionPage },
  { rule: missingTable, page: missingTablePage },
  { rule: editionMismatch, page: editionMismatchPage },
  { rule: outdatedFormat, page: outdatedFormatPage },
  { rule: documentTitle, page: documentTitlePage },
  { rule: restartedNumbering, page: restartedNumberingPage },
  { rule: declaredParts, page: declaredPartsPage },
  { rule: outdatedCitation, page: outdatedCitationPage },
  { rule: missingArticle20Item, page: missingArticle20ItemPage },
  { rule: missingRow, page: missingRowPage },
  { rule: missingValue, page: missingValuePage },
  { rule: unknownRow, page: unknownRowPage },
  { rule: rowLabel, page: rowLabelPage },
  { rule: unreadableTable, page: unreadableTablePage },
  { rule: blankCells, page: blankCellsPage },
  { rule: unreadableFigure, page: unreadableFigurePage },
  { rule: figureFormat, page: figureFormatPage },
  { rule: figureUnit, page: figureUnitPage },
  { rule: figureDomain, page: figureDomainPage },
  { rule: rowTotal, page: rowTotalPage },
  { rule: columnTotal, page: columnTotalPage },
  { rule: reviewTotal, page: reviewTotalPage },
  { rule: intakeBalance, page: intakeBalancePage },
  { rule: inconsistentFigure, page: inconsistentFigurePage },
  { rule: publicFloor2019, page: publicFloor2019Page },
  { rule: stockFloor, page: stockFloorPage },
  { rule: claimMismatch, page: claimMismatchPage },
  { rule: deniedClaim, page: deniedClaimPage },
  { rule: claimSum, page: claimSumPage },
  { rule: rateMismatch, page: rateMismatchPage },
  { rule: periodMismatch, page: periodMismatchPage },
  { rule: staleYear, page: staleYearPage },
  { rule: publishDate, page: publishDatePage },
  { rule: selfReference, page: selfReferencePage },
  { rule: identityMismatch, page: identityMismatchPage },
  { rule: replacedText, page: replacedTextPage },
  { rule: templateResidue, page: templateResiduePage },
  { rule: webResidue, page: webResiduePage },
  { rule: repeatedPunctuation, page: repeatedPunctuationPage },
  { rule: repeatedWord, page: repeatedWordPage },
  { rule: personalData, page: personalDataPage },
  { rule: fixedPhrase, page: fixedPhrasePage },
  { rule: decoding, page: decodingPage },
  { rule: tooLarge, page: tooLargePage },
  { rule: missingTopic, page: missingTopicPage },
  { rule: overviewLength, page: overviewLengthPage },
  { rule: thinSection, page: thinSectionPage },
  { rule: feeStatement, page: feeStatementPage },
  { rule: carryOver, page: carryOverPage },
  { rule: stockBalance, page: stockBalancePage },
  { rule: projects2019, page: projects2019Page },
  { rule: copiedText, page: copiedTextPage },
  { rule: yearOnYear, page: yearOnYearPage },
  { rule: rulesPower, page: rulesPowerPage },
  { rule: aggregate, page: aggregatePage },
  { rule: duplicateReport, page: duplicateReportPage },
];

const BY_CODE: ReadonlyMap<string, RuleEntry> = new Map(RULES.map((entry) => [entry.rule.code, entry]));

/** Returns the rule with this code. */
export function ruleOf(code: string): Rule | undefined {
  return BY_CODE.get(code)?.rule;
}

/** Returns the page of the rule with this code, in Markdown. */
export function pageOf(code: string): string | undefined {
  return BY_CODE.get(code)?.page;
}
