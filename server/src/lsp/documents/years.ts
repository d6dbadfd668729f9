import type { Years } from "../../features/navigation/navigation";
import { digestOf } from "../../model/digest/digest";
import type { Report } from "../../model/types";
import type { Session } from "../session";
import { standingOf } from "./comparison-scope";

/** The reports of the same body for the years before and after an open document, as far as they are known. */
export async function yearsOf(session: Session, uri: string, report: Report): Promise<Years> {
  const id = await session.ids.of(uri);
  switch (standingOf(uri, [...session.folders])) {
    case "member":
      return session.reports.neighboursOf(id);
    case "guest":
      return session.reports.neighboursOfGuest(id, digestOf(report));
    case "alone":
      return {};
  }
}
