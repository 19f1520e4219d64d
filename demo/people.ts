import { accountIdOf } from '../cloudfunctions/platform/account-id';
import type { Secrets } from '../cloudfunctions/platform/secrets';
import { namedMembers } from './members';
import { idNumber, mobilePhone } from './names';
import { createRandom } from './random';
import { namedStaff } from './staff';

/** Somebody one can be in the demonstration. */
export interface DemoPerson {
  readonly personId: string;
  readonly openid: string;
  readonly name: string;
  readonly group: string;
  readonly about: string;
  /** Page of the app that opens first. */
  readonly opens: string;
  /** Better looked at on a desk. */
  readonly isWide?: boolean;
}

const groups = ['工友', '片区', '乡镇、街道', '县市'] as const;
const [workers, district, town, above] = groups;
const inbox = 'packages/office/pages/inbox/index';

/** Not a member yet; an invented ID number to join with, because the app refuses one that cannot be. */
const rider = { slug: 'rider', name: '贺小风', idNumber: idNumber(createRandom('rider')), phone: mobilePhone(9_000) };

const person = (
  { slug, name }: { slug: string; name: string },
  rest: Pick<DemoPerson, 'group' | 'about' | 'opens' | 'isWide'>,
): DemoPerson => ({
  personId: slug,
  openid: `demo-${slug}`,
  name,
  ...rest,
});

/** `code` is what hangs on the wall of the rider home. */
export const demoPeople = (code: string): DemoPerson[] => [
  person(rider, {
    group: workers,
    about: `外卖骑手，在骑手之家扫了码，还没入会（试填身份证 ${rider.idNumber}，手机 ${rider.phone}）`,
    opens: `pages/join/index?scene=${encodeURIComponent(code)}`,
  }),
  person(namedMembers.driver, {
    group: workers,
    about: '北仑集卡司机，会员；运费已要回，押金的事等他补材料',
    opens: 'pages/grievances/index',
  }),
  person(namedMembers.worker, {
    group: workers,
    about: '西店镇小厂女工，会员；12.6万元欠薪案就是她们的',
    opens: 'pages/home/index',
  }),
  person(namedStaff.districtWorker, {
    group: district,
    about: '西店镇滨海片区专职工作者，跑企业、记走访、替工友上报',
    opens: 'packages/field/pages/visits/index',
  }),
  person(namedStaff.officer, {
    group: district,
    about: '海曙区外卖配送员行业工会干部，审批入会申请',
    opens: 'packages/office/pages/approvals/index',
  }),
  person(namedStaff.townHandler, {
    group: town,
    about: '西店镇总工会，受理和办理工单',
    opens: inbox,
    isWide: true,
  }),
  person(namedStaff.countyAdmin, {
    group: above,
    about: '宁海县总工会，接重大工单，看超期的',
    opens: inbox,
    isWide: true,
  }),
  person(namedStaff.cityAdmin, {
    group: above,
    about: '宁波市总工会，接没人办的工单',
    opens: inbox,
    isWide: true,
  }),
  person(namedStaff.hotlineAgent, {
    group: above,
    about: '宁海县职工热线，给说办好了的工单打电话回访',
    opens: 'packages/office/pages/call-backs/index',
    isWide: true,
  }),
  person(namedStaff.inspector, {
    group: above,
    about: '宁海县劳动保障监察，只看职工同意转来的事',
    opens: 'packages/office/pages/referrals/index',
    isWide: true,
  }),
];

export const accountsOfPeople = (people: readonly DemoPerson[], secrets: Secrets): ReadonlySet<string> =>
  new Set(people.map(({ openid }) => accountIdOf(secrets, openid)));
