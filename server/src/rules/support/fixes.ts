import type { Edit } from "../../base/edits";
import { type Localised, say } from "../../base/localised";
import type { Span } from "../../base/span";
import type { Fix } from "../types";

/** Returns a fix that a person has to confirm, one of several or one that is not pressed on anybody. */
export function reviewFix(title: Localised, edits: readonly Edit[]): Fix {
  return { kind: "review", title, edits };
}

/** Returns the fix that is offered first, and that a person has to confirm. */
export function preferredFix(title: Localised, edits: readonly Edit[]): Fix {
  return { ...reviewFix(title, edits), preferred: true };
}

/** Returns the fix that is offered first and may run in fix-all. */
export function safeFix(title: Localised, edits: readonly Edit[]): Fix {
  return { ...preferredFix(title, edits), kind: "safe" };
}

/** Returns the fix, offered first, that puts other words in a place, and makes further edits with that. */
export function changeTo(newText: string, span: Span, ...further: readonly Edit[]): Fix {
  return preferredFix(say(`改为“${newText}”`, `Change to "${newText}"`), [...further, { span, newText }]);
}
