import { labelKey } from "../../../base/fold";
import { standsInOrder } from "../../../base/likeness/in-order";
import { bodyNamed, type KnownBody } from "../../../model/identity/body-kind";
import { placesBefore } from "../../../model/identity/body-place";
import { BUREAU_OF_A_FIELD, COMMON_WORDS_WITH_PLACES, COORDINATORS, ZONE_KINDS } from "../../../spec/words/bodies";

/** The office of a bureau signs and answers for it. */
const OWN_OFFICE = /(?<=局|厅|委员会)(?:办公室|政策法规科|综合科)$/;

/**
 * Reports whether a name is certainly another body's: of the same kind as the report's, and neither contains the other
 * or is short for it (发改委 for 发展和改革委员会); of another place of the same rank, or the same bureau of any other place; or a
 * township's where the report is a bureau's or a subdistrict's, and the other way round. An office may sign for its
 * government.
 */
export function isAnother(own: KnownBody, written: string): boolean {
  const other = bodyNamed(written.replace(OWN_OFFICE, ""));
  if (!other) return false;
  const [a, b] = [labelKey(own.name), labelKey(other.name)];
  if (a.includes(b) || b.includes(a)) return false;
  const [placeA, placeB] = [placeOf(a), placeOf(b)];
  if (placeA && placeB && placeA.rank === placeB.rank && placeA.name !== placeB.name) return true;
  if (isTown(own) && isTown(other) && own.kind !== other.kind) return true;
  // 云溪县水务局 and 云溪市水务局; not a branch of the one in the other.
  if (placeA && placeB && placeA.name === placeB.name && placeA.rank !== placeB.rank)
    return (own.kind === "government" && other.kind === "government") || withoutPlace(a) === withoutPlace(b);
  // The same bureau of another place, whatever its rank; not a branch that names the place behind.
  const elsewhere = placeA && placeB && !a.includes(placeB.name) && !b.includes(placeA.name);
  if (elsewhere && isBureau(own) && standsInOrder(purposeOf(withoutPlace(b)), purposeOf(withoutPlace(a)))) return true;
  if (isBureau(own) && isTown(other)) return !a.includes(townIn(b));
  if (isTown(own) && isBureau(other)) return !b.includes(townIn(a));
  if (own.kind !== other.kind) return false;
  if (isTown(own)) return !standsInOrder(townIn(a), townIn(b)) && !standsInOrder(townIn(b), townIn(a));
  // 卫生健康委员会 and 医疗保障局: what kinds of bureau they are called says nothing.
  const ranked = own.word !== other.word && isBureau(own) && isBureau(other);
  if (own.word !== other.word && !ranked) return false;
  const coreOf = (name: string) => (ranked ? purposeOf(withoutPlace(name)) : withoutRank(withoutPlace(name)));
  const [coreA, coreB] = [coreOf(a), coreOf(b)];
  return !standsInOrder(coreA, coreB) && !standsInOrder(coreB, coreA);
}

/**
 * Reports whether a report of a bureau is signed with the name of a government; an office may sign for its government.
 */
export function isGovernmentOf(own: KnownBody, written: string): boolean {
  const other = bodyNamed(written);
  return (isBureau(own) || own.kind === "zone") && other?.kind === "government" && /政府$/.test(written);
}

/**
 * Reports whether a report is signed with the name of another government, a bureau's with that of the office of one. It
 * may be that of the city above, which published it.
 */
export function isGovernmentElsewhere(own: KnownBody, written: string): boolean {
  const there = placeOf(labelKey(written));
  if (!there || own.name.includes(there.name)) return false;
  if (own.kind === "government") return bodyNamed(written.replace(OFFICE, ""))?.kind === "government";
  return isBureau(own) && OFFICE.test(written);
}

/**
 * Reports whether a government's report is signed with the name of a bureau of its own place that has one field of work
 * and cannot answer for the others.
 */
export function isBureauOf(own: KnownBody, written: string): boolean {
  const [here, name] = [placeOf(labelKey(own.name)), labelKey(written)];
  const there = placeOf(name);
  if (own.kind !== "government" || !here || here.name !== there?.name || here.rank !== there.rank) return false;
  return BUREAU_OF_A_FIELD.test(withoutPlace(name));
}

/** The office of a government. */
const OFFICE = /(?<=政府)办公[室厅]$/;

/** A city with what lies in it: 临江市青禾县水利局. The first group: the city's name. */
const CITY_ABOVE = /^([\u4e00-\u9fff]{2,5}?)市(?=[\u4e00-\u9fff]{1,5}[县区旗市])/;

/**
 * Returns the city that a text puts right before the county of a body whose own name has none: 青禾县 in 临江市青禾县; undefined
 * where it puts none before it, or several.
 */
export function cityInText(own: KnownBody, text: string): string | undefined {
  const here = placeOf(labelKey(own.name));
  if (!here || /[省市镇乡街道]/.test(here.rank)) return undefined;
  const cities = placesBefore(text, here.name + here.rank).filter((place) => place.endsWith("市"));
  return cities.length === 1 ? cities[0] : undefined;
}

/**
 * Reports whether a body whom the public may ask is certainly in another place: in another county, district or town, or
 * in another city than the one above the report's body, by its name or by the text. The city above a county-level city
 * is a 市 as well, so nothing else is said of cities.
 */
export function isElsewhere(own: KnownBody, written: string, city?: string): boolean {
  const [here, there] = [placeOf(labelKey(own.name)), placeOf(labelKey(written))];
  const above = CITY_ABOVE.exec(labelKey(own.name).replace(COMMON_WORDS_WITH_PLACES, ""))?.[0] ?? city;
  if (above && there?.rank === "市") return !above.includes(there.name) && !own.name.includes(there.name);
  if (!here || !there || here.rank !== there.rank || /[市省]/.test(here.rank)) return false;
  return !here.name.includes(there.name) && !there.name.includes(here.name);
}

/**
 * Reports whether a site, or who is to be asked, is of the same bureau of another city. Both may be cities although one
 * lies in the other, so that this only asks.
 */
export function isSameBureauOfCity(own: KnownBody, written: string): boolean {
  const [a, b] = [labelKey(own.name), labelKey(written)];
  const [here, there] = [placeOf(a), placeOf(b)];
  if (!isBureau(own) || here?.rank !== "市" || there?.rank !== "市" || a.includes(there.name)) return false;
  return purposeOf(withoutPlace(a)) === purposeOf(withoutPlace(b));
}

/** Reports whether a zone of the other kind is named than the report's: 经开区 in the report of a 高新区. */
export function isOtherZone(own: KnownBody, written: string): boolean {
  const kindsOf = (name: string) => ZONE_KINDS.map((kind) => kind.test(name));
  const [here, there] = [kindsOf(own.name), kindsOf(written)];
  return own.kind === "zone" && here.includes(true) && here.every((has, at) => has !== there[at]);
}

/** Reports whether a place is certainly another than a government's own; it may be the one above. */
export function isOtherPlace(own: KnownBody, written: string): boolean {
  const [here, there] = [placeOf(labelKey(own.name)), placeOf(labelKey(written))];
  if (own.kind !== "government" || !here || !there) return false;
  const [mine, theirs] = [labelKey(own.name), there.name];
  return !mine.includes(theirs) && !theirs.includes(here.name);
}

/**
 * Reports whether a body whom the public may ask is another bureau of the same place, and none of those that answer for
 * all of them.
 */
export function isNeighbour(own: KnownBody, written: string): boolean {
  const other = bodyNamed(written.replace(OWN_OFFICE, ""));
  if (!other || COORDINATORS.test(written)) return false;
  if (isTown(own) && isTown(other)) return isAnother(own, written);
  if (own.word !== "局" || other.word !== "局") return false;
  const [here, there] = [placeOf(labelKey(own.name)), placeOf(labelKey(written))];
  if (here && there && here.name !== there.name) return false;
  return isAnother(own, written);
}

function isBureau({ kind, word }: KnownBody): boolean {
  return kind === "department" && /^(?:局|厅|委|委员会)$/.test(word);
}

function isTown({ kind }: KnownBody): boolean {
  return kind === "township" || kind === "subdistrict";
}

/** The name of a township without the county before it and the kind behind it: 城关 of 青禾县城关镇人民政府. */
function townIn(name: string): string {
  return name
    .replace(/^(?:[\u4e00-\u9fff]{2,6}?[县市区旗](?=[\u4e00-\u9fff]{2})){1,2}/, "")
    .replace(/(?:镇|乡|街道)(?:人民政府|办事处)?$/, "");
}

interface NamedPlace {
  readonly name: string;
  readonly rank: string;
}

/** The place that a name begins with, and the kind of place it is; 自治区 alone names none. */
const PLACE = /^(?!自治)([\u4e00-\u9fff]{2,6}?)(省|市|县|区|旗|镇|乡|街道)/;

function placeOf(name: string): NamedPlace | undefined {
  const match = PLACE.exec(name.replace(COMMON_WORDS_WITH_PLACES, ""));
  return match?.[1] && match[2] ? { name: match[1], rank: match[2] } : undefined;
}

function withoutPlace(name: string): string {
  const rest = name.replace(PLACE, "");
  return rest.length >= 2 ? rest : name;
}

/** What a bureau is for: 卫生健康 of 卫生健康委员会, 卫健 of 市卫健委. */
function purposeOf(name: string): string {
  return withoutRank(name).replace(/(?:局|厅|委员会|委)$/, "");
}

/** A bureau named without its place, 市城管执法局, is of the place that the report is of. 市场监督管理局 begins with no rank. */
function withoutRank(name: string): string {
  return name.replace(/^(?!市[场监政容民])[省市县区州旗](?=[\u4e00-\u9fff]{3})/, "");
}
