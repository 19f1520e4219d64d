import { plainText } from '../../people/plain-text';

/** Ways of asking somebody who they are; a question that is none of these may still be one. */
const asking =
  /(您|你)(叫什么|贵姓|是谁|是哪|哪位|怎么称呼)|姓名|名字|身份证|证件号|工号|(手机|电话|联系)(号|号码|方式)|电话是|哪个(班组|班|组|车间|部门|岗位|工位|站点)|什么(岗位|工种|职务)|真实身份|本人(信息|资料)/;

/** Whether a question to somebody who gave no name asks for who that is (E32). */
export const asksIdentity = (text: string): boolean => asking.test(plainText(text));
