import { unspaced } from "../../base/patterns";

/**
 * Kinds of bodies that write such a report, recognised by the end of their names, and the names that each kind has for
 * itself. Names are compared in their folded form, without spaces.
 */

/**
 * `government` from the county up, `zone` for 开发区, 新区 and their 管委会, `department` for all that is a body of a
 * government.
 */
export type BodyKind = "government" | "township" | "subdistrict" | "zone" | "department";

/** A kind of body with the end of its names; the group is the word that the body calls itself by (我局, 我镇). */
export interface BodyForm {
  readonly kind: BodyKind;
  readonly ending: RegExp;
}

/**
 * The kinds in the order in which they are tried: a name of an office ends like a department's but contains the name of
 * a government.
 */
export const BODY_FORMS: readonly BodyForm[] = [
  {
    kind: "zone",
    ending: /(管委会|管理委员会|开发区|高新区|新区|示范区|管理区|度假区|园区|[实试]验区|保税区|合作区|工业区|集聚区)$/,
  },
  { kind: "department", ending: /人民政府(办公厅|办公室)$/ },
  { kind: "subdistrict", ending: /(街道)(?:办事处)?$/ },
  { kind: "township", ending: /(乡|镇)(?:人民政府)?$/ },
  { kind: "government", ending: /(省|自治区|市|州|盟|地区|县|区|旗)(?:人民政府)?$/ },
  { kind: "department", ending: /(局|厅|委员会|委|办公室|办|中心|院|署|总队|支队|大队|处)$/ },
];

/** Words for the writer itself, behind 我, 本 or 全, that every kind of body may use. */
export const NEUTRAL_SELF = "单位|机关|部门";

/** Words for the writer itself that say its kind. The parts of longer words (我委托, 自我局限) are no self-reference. */
export const SELF = new RegExp(
  unspaced`
  (?<!自)[我本](
    局(?![面部限势])|厅|委(?![托派任员婉])|院(?![士落线内])|校|医院|学校|办事处|公司(?!法)|馆
    |(?<=我)站(?![点在内])|社区(?![居工网])|村(?![民庄里委组部级])|中心(?!城区|[任城])|街道|街办|镇(?!静|定)
    |(?<=我)乡镇(?![村街企卫])|乡(?![村镇土亲愁])|(?<=我)处(?![理于罚置在分境])
    |(?<=我)办(?![理公事结案证学好复件成齐])|县(?![域城级直])
  )
`,
  "g",
);

/** Reports whether such a body governs a place. */
const isLocal = (kind: BodyKind): boolean => /^(?:government|township|subdistrict)$/.test(kind);

/**
 * Self-references that a body of this kind cannot mean, by the words of SELF. A body may speak of the county or
 * city it belongs to (我县 in a township's report), so a wider word is never wrong; 我区 means too many things to be judged.
 */
export const FOREIGN_SELF: Readonly<Record<string, (kind: BodyKind, word: string, name: string) => boolean>> = {
  // A committee may have been a bureau: only in a report that says 我委 as well.
  局: (kind, word) => (kind !== "department" ? kind !== "zone" : word === "厅" || /^委(?:员会)?$/.test(word)),
  厅: (kind, word) => kind !== "department" || word === "局" || word === "委员会",
  委: (kind, word) => isLocal(kind) || word === "局" || word === "厅",
  院: (_, word) => word !== "院" && word !== "中心",
  校: () => true,
  医院: (_, word) => word !== "院" && word !== "中心",
  学校: () => true,
  公司: () => true,
  村: () => true,
  社区: (kind) => kind !== "subdistrict",
  馆: (kind, word) => kind !== "department" || /[局厅]|委/.test(word),
  站: (kind, word) => kind !== "department" || /[局厅]|委/.test(word),
  办事处: (kind) => kind !== "subdistrict" && kind !== "zone",
  中心: (kind, word) => isLocal(kind) || /^(?:局|厅|委员会)$/.test(word),
  街道: (kind) => kind !== "subdistrict" && kind !== "zone",
  街办: (kind) => kind !== "subdistrict",
  镇: (kind, word) => kind !== "zone" && word !== "镇",
  乡: (kind, word) => kind !== "zone" && word !== "乡",
  乡镇: (kind) => kind === "department" || kind === "township" || kind === "subdistrict",
  // In a report that says 我局 as well.
  办: (kind, word) => kind === "department" && (word === "局" || word === "厅"),
  处: (kind, word) => kind === "township" || kind === "government" || /^(?:局|厅|委员会|委)$/.test(word),
  县: (kind, word, name) =>
    (kind === "government" && (word === "省" || word === "市" || word === "州")) ||
    (kind === "department" && OF_CITY.test(name)),
};

/**
 * The name of a bureau of a city or of its district, in which there is no county that it can be of; zones lie in
 * counties.
 */
const OF_CITY = new RegExp(
  unspaced`
    ^
    (?!.*(?:[县旗盟]|州(?!市)|自治|(?:开发|高新|新|示范|管理|度假|园|保税|综合|实验|经济|产业|工业|地|矿|林)区))
    [\u4e00-\u9fff]{2,8}[市区][\u4e00-\u9fff]{2,}局$
  `,
);

/**
 * The last day on which a report may be published, in the year after the report's (article 49); township and 街道 have
 * none.
 */
export const DEADLINES: Partial<Record<BodyKind, { readonly month: number; readonly day: number }>> = {
  department: { month: 1, day: 31 },
  government: { month: 3, day: 31 },
};

/** Endings of names that mean the same body, and the one that stands for them. The first that fits counts. */
export const SAME_BODY: readonly { readonly ending: RegExp; readonly is: string }[] = [
  { ending: /(?<=省|自治区|市|州|盟|地区|县|区|旗|乡|镇)(?:人民)?政府$/, is: "" },
  { ending: /街道办事处$/, is: "街道" },
  { ending: /管理委员会$/, is: "管委会" },
];

/** Bodies of the whole country: there is one of each, wherever it stands. */
export const UNIQUE_BODY = /^(?:国家|中国|中华人民共和国|国务院|最高人民)/;

/** A name that says which place the body is of: two characters and more, the last of them the kind of place. */
export const PLACE_IN_NAME = /^(?![省市县区州旗盟乡镇]|地区|街道|自治)[\u4e00-\u9fff]+?(?:[省市县区州旗盟乡镇]|街道)/;

/** Words in the names of offices that look like places and are none, and zones that every city has. */
export const COMMON_WORDS_WITH_PLACES = new RegExp(
  unspaced`
    城乡|城镇|城市(?=管理|建设|规划|更新|综合|执法|运行)|市场|社区|乡村|区域
    |^(?:国家级)?(?:经济|高新|技术|产业|工业|经开|开发|新|示范|管理|旅游|度假|园|保税|综合)+区
  `,
  "g",
);

const PROVINCE = /^[\u4e00-\u9fff]{2,8}?(?:省|自治区)|^(?:北京|上海|天津|重庆)市/;

const BELOW_PROVINCE = /[\u4e00-\u9fff][县旗市区州]/;

/** The office of a government, which reports for it. The first group: the kind of place. */
const GOVERNMENT_OFFICE = /(自治区|[\u4e00-\u9fff])(?:人民)?政府办公[厅室]$/;

/**
 * Reports whether a body has no power to make 规章: counties, districts, townships, and offices below the province. False
 * where the name does not tell: a 市 may be one of those that have it, and so may a 管委会's.
 */
export function lacksRulesPower({ kind, word, name }: { kind: BodyKind; word: string; name: string }): boolean {
  if (kind === "township" || kind === "subdistrict") return true;
  const place = kind === "government" ? word : GOVERNMENT_OFFICE.exec(name)?.[1];
  if (place) return /^[县旗区乡镇]$/.test(place);
  const below = BELOW_PROVINCE.test(name.replace(PROVINCE, "").replace(COMMON_WORDS_WITH_PLACES, ""));
  return kind === "department" && below && word !== "厅";
}

/** Words by which a zone is of one kind. */
export const ZONE_KINDS: readonly RegExp[] = [/经开|经济/, /高新/];

/**
 * Bureaus of one field of work, by their names without the place. Not those that may have been given this work for their
 * whole government: 政务服务, 数据, 行政审批, 营商环境, 司法, 发展和改革.
 */
export const BUREAU_OF_A_FIELD = new RegExp(
  unspaced`
    ^(?!.*(?:政务|数据|审批|信息|营商|便民))(?:
      教育|体育|水利|水务|农业|林业|自然资源|国土|住房|城乡建设|城市管理|交通|公安|民政|财政|审计|统计|税务
      |人力资源|卫生|医疗保障|市场监督|应急|消防|气象|生态环境|环境保护|文化|旅游|商务|退役军人|乡村振兴|信访
      |粮食
    )[\u4e00-\u9fff]{0,12}(?:局|厅|委员会)$
  `,
);

/** Bureaus that answer questions on this work for all bodies of their place. */
export const COORDINATORS = /政务|数据|行政审批|审批服务|信息|档案|政府办|公开/;
