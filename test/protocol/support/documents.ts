import { type OfficePiece, officePieces } from "../../support/office/files";
import type { LanguageClient } from "../../support/processes/language-client";
import type { Figures } from "../../support/reports/figures";

/** An editor that shows the texts of documents. */
export const SHOWS = { initializationOptions: { officeTexts: true } };

/** The report of the given year, clean but for a numeral if it is to be `faulty`. */
export function pieces(year: number, { faulty = false, figures = new Map() as Figures } = {}): readonly OfficePiece[] {
  const written = (text: string) =>
    text.replace(/202[34]/g, (one) => String(Number(one) - 2023 + year)).replace("五、", faulty ? "5、" : "五、");
  return officePieces("2021", figures).map((piece) => (typeof piece === "string" ? written(piece) : piece));
}

/** The text that the server gives of a document. */
export async function textOf(client: LanguageClient, uri: string): Promise<string> {
  const answer = await client.connection.sendRequest<{ readonly text: string }>("nianbao/officeText", { uri });
  return answer.text;
}
