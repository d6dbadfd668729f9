import { say } from "../base/localised";
import type { Span } from "../base/span";
import { bodyOf, isTitled } from "../model/identity/body-kind";
import type { Report, Sourced } from "../model/types";
import { CONTACT_BODY, FITTED_TO, PORTAL_BODY, PREFACE_BODY } from "../spec/words/named-bodies";
import { defineRule } from "./define-rule";
import {
  leadingPlaces,
  type NamedBody,
  openingBodies,
  openingPlaces,
  openingZones,
  prefaceBodies,
  signatures,
} from "./support/bodies/named-bodies";
import {
  cityInText,
  isAnother,
  isBureauOf,
  isElsewhere,
  isGovernmentElsewhere,
  isGovernmentOf,
  isNeighbour,
  isOtherPlace,
  isOtherZone,
  isSameBureauOfCity,
} from "./support/bodies/other-body";
import type { Observation } from "./types";

/** The body that signs the report, or that the preface says it is of or to ask, is another one than the title's. */
export const identityMismatch = defineRule({
  code: "identity-mismatch",
  manual: ["claims", 9],
  severity: "warning",
  authority: "customary",
  name: say("机关不一致", "Bodies differ"),
  title: say("落款、前言与标题的机关不一致", "Bodies of title, preface and signature differ"),
  *check({ report }): Iterable<Observation> {
    const own = bodyOf(report);
    const { body } = report.identity;
    if (!own || !body || !isTitled(report)) return;
    const signed = signatures(report);
    const named = [...prefaceBodies(report, PREFACE_BODY), ...openingBodies(report), ...signed];
    const asked = prefaceBodies(report, CONTACT_BODY);
    const opening = openingPlaces(report).filter(({ name }) => isOtherPlace(own, name.value));
    const sites = prefaceBodies(report, PORTAL_BODY);
    const city = sites.length > 0 ? cityInText(own, report.text) : undefined;
    const elsewhere = [
      ...sites.filter(({ name }) => isElsewhere(own, name.value, city)),
      ...[...asked, ...leadingPlaces(report), ...opening].filter(({ name }) => isElsewhere(own, name.value)),
    ];
    const governments = signed.filter(({ name }) => isGovernmentOf(own, name.value) && isDated(report, name.span));
    const others = [...named.filter(({ name }) => isAnother(own, name.value)), ...governments, ...elsewhere];
    yield* others.map((one) => another(one, body));
    // Another bureau of the same place may have been told to answer, a city may be the one above, and what the work was
    // fitted to may be no body.
    const uncertain = [
      ...prefaceBodies(report, FITTED_TO).filter(({ name }) => isAnother(own, name.value)),
      ...asked.filter(({ name }) => isNeighbour(own, name.value)),
      ...[...asked, ...sites].filter(({ name }) => isSameBureauOfCity(own, name.value)),
      ...openingZones(report).filter(({ name }) => isOtherZone(own, name.value)),
      ...opening,
    ].filter((one) => !elsewhere.includes(one));
    const signedAbove = signed.filter(
      (one) => !others.includes(one) && isGovernmentElsewhere(own, one.name.value) && isDated(report, one.name.span),
    );
    const signedBelow = signed.filter(({ name }) => isBureauOf(own, name.value) && isDated(report, name.span));
    yield* [...uncertain, ...signedAbove, ...signedBelow].map((one) => ({
      ...another(one, body),
      severity: "information" as const,
    }));
  },
});

/** Text beside a signature in which its date stands, in UTF-16 code units. */
const BESIDE = 30;

/** Reports whether a year stands beside a name: the foot of a page names its government without one. */
function isDated({ text }: Report, { start, end }: Span): boolean {
  return /20\d\d|二[〇○零]/.test(text.slice(Math.max(0, start - BESIDE), start) + text.slice(end, end + BESIDE));
}

function another({ where, name }: NamedBody, body: Sourced<string>): Observation {
  return {
    span: name.span,
    message: say(
      `${where["zh-CN"]}是“${name.value}”，标题是“${body.value}”，请核对`,
      `${where.en}: "${name.value}"; the title has "${body.value}"; check which is right`,
    ),
    related: [{ span: body.span, message: say("标题中的机关", "body in the title") }],
  };
}
