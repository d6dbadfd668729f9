/** Words that end like a place and name none: 全市, 我县, 辖区. */
const NO_PLACE = /[全我本各该省市县区州旗辖社小地园景片校城郊]/;

/** The place that a body belongs to, right before its name: two characters and the kind of place. */
const PLACE_BEFORE = /([\u4e00-\u9fff]{2})[省市县区州旗盟]$/;

/**
 * Returns the places that a text puts right before a body's name (临江市城关镇, in its address or its preface), sorted. Many
 * towns and districts share their names; where two reports put different places before it, they are of different
 * bodies.
 */
export function placesBefore(text: string, name: string): readonly string[] {
  const places = new Set<string>();
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const [place, kernel = ""] = PLACE_BEFORE.exec(text.slice(Math.max(0, at - 3), at)) ?? [];
    if (place && !NO_PLACE.test(kernel)) places.add(place);
  }
  return [...places].sort();
}
