import { applyEdits } from "../../../server/src/base/edits";
import { completionsAt } from "../../../server/src/features/completion/completion";
import type { Completion } from "../../../server/src/features/completion/types";
import type { Typing } from "../../support/reading/typing";

/** The completions at the place of typing. */
export function offered({ report, offset }: Typing): readonly Completion[] {
  return completionsAt(report, offset);
}

/** What these are called. */
export function labels(typed: Typing): readonly string[] {
  return offered(typed).map(({ label }) => label);
}

/** The text after a completion is taken; places to fill are left empty. */
export function accepted({ report }: Typing, completion: Completion | undefined): string {
  if (!completion) throw new Error("Nothing is offered");
  return applyEdits(report.text, [{ span: completion.span, newText: completion.pieces.join("") }]);
}
