/** The words by which prose tells of applications: their names, who sends them and how, and what is done with them. */
import { unspaced } from "../../../base/patterns";

/** An application, in all its names. */
export const APPLICATION = unspaced`
  (?:
    (?:关于)?(?:政府|政务)?信息(?:主动)?公开(?:方面)?的?申请(?:件|书|表|事项|事件)?
    |(?:政府|政务)?信息依?申请公开(?:办理|的?申请)?(?:件|事项)?|依申请件|依申请公开的?(?:政府|政务)?信息的?(?:申请|要求)
    |(?:公众|群众)?申请公开(?:政府|政务)?信息(?:的?(?:申请|要求))?|申请(?:政府|政务)?信息公开
    |依申请(?:政府|政务)?信息公开(?:申请)?(?:件|事项)?
    |依申请公开(?:(?:政府|政务)?信息)?的?(?:申请(?:表|书)?|来信|信件|办理?(?=件|事项))?(?:件|事项)?
    |(?:要求)?公开(?:政府|政务)信息的?申请
  )
`;
/** The beginning of the paragraph on applications, with verbs of any kind before its name: （二）规范办理依申请公开. */
export const APPLICATIONS_TOPIC = new RegExp(
  unspaced`
    ^(?:\([一二三四五\d]\)|[一二三四五](?:是|、)|[1-5][.、])?(?:
      推进|做好|抓好|规范|强化|加强|办理|严格|依法|积极|扎实|有序|开展|落实|完善|优化|深化|提升|畅通|处理|切实
      |持续|稳妥|妥善|高效
    ){0,3}(?:政府信息)?依申请公开
  `,
);
/** That it came in. */
export const GOT = unspaced`
  (?:(?:登记(?:在册的)?|接收|收到)并?)?(?:
    新收到|新受理|新收|新增|收到|收悉|受理|接收|接受|接到|登记(?:在册的|(?:并|和|、)?(?:办理|受理))?
    |收到(?:并|和|与|、)(?:妥善)?(?:处理|办理|办结|答复|解决)|(?<=共|全年|年度|[我本全][局委办镇乡县市区])收
  )了?
`;
/** By whatever way they came: 各类渠道, 网络、信函等方式. */
export const BY_ALL_WAYS =
  "通过(?:(?:各类|各种|多种)(?:渠道|方式|途径|形式)|[\\u4e00-\\u9fff、]{2,16}?等(?:各类|各种|多种)?(?:渠道|方式|途径|形式))";
/** All who may ask, in the words of the regulation: 公民、法人或者其他组织. */
export const ALL_APPLICANTS = "公民、法人(?:和|或者|或|及|、)其[他它]组织";
/** Whose applications they are, where that says all of them. */
export const BY_ALL = unspaced`
  (?:
    (?:${BY_ALL_WAYS})?(?:
      (?:来自)?(?:
        (?:群众|(?:社会)?公众|申请人|[村居市]民)(?:(?:和|与|、|及|以及)(?:企业|社会组织))?|(?:市民|公民)(?:或者?|和|、)法人(?!(?:和|或者|或|及|、)其)
        |${ALL_APPLICANTS}
      )
    )?(?:${BY_ALL_WAYS})?(?:向[我本][\u4e00-\u9fff]{1,2})?(?:提出|提交|申请)?的?
  )?
`;
/** That somebody sent it. */
export const PUT_IN = "(?:共|累计)?(?:向[我本][\\u4e00-\\u9fff]{1,2}|向[镇乡]里)?(?:共|累计)?(?:提出|提交|递交)了?";
/** A sentence that tells once that somebody did. */
export const ONE_SENDER = /^(?!.*(?:提出|提交|递交).*(?:提出|提交|递交))/;
/** 收到群众申请 5 件，企业申请 3 件: the public are all who may ask only where nobody else is told of beside them. */
export const NOBODY_BESIDE =
  /^(?!.*(?:群众|公众|[村居市]民).*[，；](?:企业|法人|单位|社会组织|其[他它]组织|个人)[^，；]{0,12}(?:申请|提出))/;
/** The year before; LAST stands for its number. */
export const LAST_YEAR = "(?:上一?年度?|去年|往年度?|以前年度|LAST年[度末底]?)";
/** The next year; NEXT stands for its number. */
export const NEXT_YEAR = "(?:下一?年度?|次年|明年|NEXT年度?)";
/** That an application is not dealt with yet. */
export const NOT_DONE = "(?:尚未|还未|仍未|未|没有)(?:办结|办完|办理完毕)";
/** That it is carried over. */
export const CARRIED =
  "(?:未办结的?)?(?:而|并)?(?:结转|转结|转入|结存|留存|遗留)(?:[至到入]?(?:本|今)年度?(?:继续)?(?:办理|答复|处理)?|的?未办[结完]的?)?";
/** That its time has not run out. */
export const NOT_DUE = "(?:因?尚?未到(?:答复|办理|法定)?(?:期限|时限|期))";
/** That an application was dealt with. */
export const ANSWERED =
  "(?:办理答复|处理答复|办结答复|答复办结|办理完(?:毕|成|结)|处理完(?:毕|成)|办结|办毕|(?:作出)?答复|办复)了?";
/** How such an answer was given. */
export const IN_TIME =
  "(?:均|已经?|按期(?!限)|按时|及时|依法|完成|书面|进行|按照?(?:相关|有关|规定|法定)?(?:要求|规定|时限|程序|期限))*";
