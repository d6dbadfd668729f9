import { describe, expect, it } from "vitest";
import { pinyinInitials, typedInitials } from "../../server/src/base/initials";
import { FORMS } from "../../server/src/spec/forms";
import { SECTIONS } from "../../server/src/spec/sections";
import { APPLICANTS_HEAD, ORGANISATIONS_HEAD } from "../../server/src/spec/tables/table-heads";
import { GOVERNMENT_TOPICS, OVERVIEW_TOPICS } from "../../server/src/spec/topics";

const WORDINGS: readonly string[] = [
  APPLICANTS_HEAD,
  ORGANISATIONS_HEAD,
  ...SECTIONS.map(({ numeral, label }) => `${numeral}、${label}`),
  ...[...OVERVIEW_TOPICS, ...GOVERNMENT_TOPICS].map(({ name }) => name),
  ...FORMS.flatMap(({ name, lines }) => [
    name,
    ...lines.flatMap((line) =>
      line.kind === "heads" ? [line.corner.label, ...line.columns.map(({ label }) => label)] : [line.label],
    ),
  ]),
];

describe("pinyin initials", () => {
  it("every character of every label, heading and topic has one letter", () => {
    const characters = new Set(WORDINGS.join("").match(/\p{Script=Han}/gu));
    expect(characters.size).toBeGreaterThan(200);
    expect([...characters].filter((one) => !/^[a-z]$/.test(pinyinInitials(one)))).toEqual([]);
  });

  // Written down from the reading of the words, not from the table.
  it.each([
    ["一、本年新收政府信息公开申请数量", "ybnxszfxxgksqsl"],
    ["二、上年结转政府信息公开申请数量", "esnjzzfxxgksqsl"],
    ["三、收到和处理政府信息公开申请情况", "ssdhclzfxxgksqqk"],
    ["四、结转下年度继续办理", "sjzxndjxbl"],
    ["四、政府信息公开行政复议、行政诉讼情况", "szfxxgkxzfyxzssqk"],
    ["五、存在的主要问题及改进情况", "wczdzywtjgjqk"],
    ["六、其他需要报告的事项", "lqtxybgdsx"],
    ["总体情况", "ztqk"],
    ["3.危及“三安全一稳定”", "3wjsaqywd"],
    ["2.重复申请", "2cfsq"],
    ["5.要求行政机关确认或重新出具已获取信息", "5yqxzjgqrhcxcjyhqxx"],
    ["（五）不予处理", "wbycl"],
    ["（七）总计", "qzj"],
    ["社会公益组织", "shgyzz"],
    ["行政事业性收费", "xzsyxsf"],
    ["行政强制", "xzqz"],
    ["1.本机关不掌握相关政府信息", "1bjgbzwxgzfxx"],
    ["监督保障", "jdbz"],
  ])("%s: %s", (wording, initials) => {
    expect(typedInitials(wording)).toBe(initials);
  });

  it("what is no Chinese character is no initial of a wording", () => {
    expect(typedInitials("，（）")).toBe("");
    expect(pinyinInitials("A县，1")).toBe("ax，1");
  });

  // Names of provinces, capitals and other places, and frequent surnames, with their readings: every letter, and every
  // character that stands beside the first one of a letter.
  it.each([
    ["枞阳犍为", "zyqw"],
    ["北京市天津市上海市重庆市", "bjstjsshscqs"],
    [
      "河北省石家庄市唐山市秦皇岛市邯郸市邢台市保定市张家口市承德市沧州市廊坊市衡水市",
      "hbssjzstssqhdshdsxtsbdszjkscdsczslfshss",
    ],
    [
      "山西省太原市大同市阳泉市长治市晋城市朔州市晋中市运城市忻州市临汾市吕梁市",
      "sxstysdtsyqsczsjcsszsjzsycsxzslfslls",
    ],
    ["内蒙古呼和浩特包头乌海赤峰通辽鄂尔多斯呼伦贝尔巴彦淖尔乌兰察布", "nmghhhtbtwhcftleedshlbebynewlcb"],
    ["辽宁省沈阳大连鞍山抚顺本溪丹东锦州营口阜新辽阳盘锦铁岭朝阳葫芦岛", "lnssydlasfsbxddjzykfxlypjtlcyhld"],
    ["吉林省长春四平辽源通化白山松原白城延边", "jlsccsplythbssybcyb"],
    ["黑龙江哈尔滨齐齐哈尔鸡西鹤岗双鸭山大庆伊春佳木斯七台河牡丹江黑河绥化", "hljhebqqhejxhgsysdqycjmsqthmdjhhsh"],
    ["江苏省南京无锡徐州常州苏州南通连云港淮安盐城扬州镇江泰州宿迁", "jssnjwxxzczszntlyghaycyzzjtzsq"],
    ["浙江省杭州宁波温州嘉兴湖州绍兴金华衢州舟山台州丽水", "zjshznbwzjxhzsxjhqzzstzls"],
    [
      "安徽省合肥芜湖蚌埠淮南马鞍山淮北铜陵安庆黄山滁州阜阳宿州六安亳州池州宣城",
      "ahshfwhbbhnmashbtlaqhsczfyszlabzczxc",
    ],
    ["福建省福州厦门莆田三明泉州漳州南平龙岩宁德", "fjsfzxmptsmqzzznplynd"],
    ["江西省南昌景德镇萍乡九江新余鹰潭赣州吉安宜春抚州上饶", "jxsncjdzpxjjxyytgzjaycfzsr"],
    ["山东省济南青岛淄博枣庄东营烟台潍坊济宁泰安威海日照临沂德州聊城滨州菏泽", "sdsjnqdzbzzdyytwfjntawhrzlydzlcbzhz"],
    [
      "河南省郑州开封洛阳平顶山安阳鹤壁新乡焦作濮阳许昌漯河三门峡南阳商丘信阳周口驻马店",
      "hnszzkflypdsayhbxxjzpyxclhsmxnysqxyzkzmd",
    ],
    ["湖北省武汉黄石十堰宜昌襄阳鄂州荆门孝感荆州黄冈咸宁随州恩施", "hbswhhssyycxyezjmxgjzhgxnszes"],
    ["湖南省长沙株洲湘潭衡阳邵阳岳阳常德张家界益阳郴州永州怀化娄底", "hnscszzxthysyyycdzjjyyczyzhhld"],
    [
      "广东省广州韶关深圳珠海汕头佛山江门湛江茂名肇庆惠州梅州汕尾河源阳江清远东莞中山潮州揭阳云浮",
      "gdsgzsgszzhstfsjmzjmmzqhzmzswhyyjqydgzsczjyyf",
    ],
    ["黄埔区大埔县", "hpqdpx"],
    ["广西南宁柳州桂林梧州北海防城港钦州贵港玉林百色贺州河池来宾崇左", "gxnnlzglwzbhfcgqzggylbshzhclbcz"],
    [
      "海南省海口三亚三沙儋州四川省成都自贡攀枝花泸州德阳绵阳广元遂宁内江乐山南充眉山宜宾广安达州雅安巴中资阳",
      "hnshksyssdzscscdzgpzhlzdymygysnnjlsncmsybgadzyabzzy",
    ],
    ["贵州省贵阳六盘水遵义安顺毕节铜仁云南省昆明曲靖玉溪保山昭通丽江普洱临沧", "gzsgylpszyasbjtrynskmqjyxbsztljpelc"],
    [
      "西藏拉萨日喀则昌都林芝山南那曲陕西省西安铜川宝鸡咸阳渭南延安汉中榆林安康商洛",
      "xzlsrkzcdlzsnnqsxsxatcbjxywnyahzylaksl",
    ],
    ["甘肃省兰州嘉峪关金昌白银天水武威张掖平凉酒泉庆阳定西陇南青海省西宁海东", "gsslzjygjcbytswwzypljqqydxlnqhsxnhd"],
    ["宁夏银川石嘴山吴忠固原中卫新疆乌鲁木齐克拉玛依吐鲁番哈密", "nxycszswzgyzwxjwlmqklmytlfhm"],
    ["刘罗鹿柳梁路吕卢陆廖林凌龙娄洛漯滦溧六", "lllllllllllllllllll"],
    ["马麻买满毛梅孟米苗闵明莫牟木穆", "mmmmmmmmmmmmmmm"],
    ["欧瓯偶爱艾鄂耳恩娃瓦挖洼讹达答打巴八几击饥哈还开卡", "oooaaeeewwwwedddbbjjjhhkk"],
  ])("%s", (names, initials) => {
    expect(pinyinInitials(names)).toBe(initials);
  });
});
