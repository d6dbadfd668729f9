/**
 * Words that are never meant twice in a row, each with what may follow or come before so that the second is the beginning of another
 * word (工作工作人员). Verbs that may be doubled on purpose (研究研究) and words that often meet by chance (市政府政府信息) are not here.
 */
export const DOUBLED_WORDS: readonly RegExp[] = [
  /(工作)工作(?!人员|者|日|组|站|室|证|群|量|岗|动态)/g,
  /(?<!电子|数字|智慧|数智)(政务)政务/g,
  /(信息)信息(?!化|量|员|网|港|系统|技术|中心|科|处|股|部)/g,
  /(情况)情况/g,
  /(内容)内容/g,
  /(制度)制度(?!化|性)/g,
  /(机制)机制(?!化|体制)/g,
  /(措施)措施/g,
  /(平台)平台/g,
  /(进行)进行/g,
  /(开展)开展/g,
  /(加强)加强/g,
  /(强化)强化/g,
  /(完善)完善/g,
  /(提高)提高/g,
  /(提升)提升/g,
  /(及时)及时/g,
  /(积极)积极/g,
  /(进一步)进一步/g,
  /(以及)以及/g,
  /(根据)根据/g,
  /(按照)按照/g,
  /(关于)关于/g,
  /(本单位)本单位/g,
  /(条例)条例/g,
];
