import { chinaInstant } from '@shared/time/china-day';
import type { Matter } from '../cloudfunctions/kernel/ports';
import { xidian } from './districts';
import type { DemoMember } from './members';
import { type Act, accept, confirm, recordOutcome, reply } from './ticket-acts';
import { xidianFirm } from './unions';

/**
 * The case of the report: wages owed in Xidian, found on a visit and told at once, 126,000 yuan paid. The firm, the people, the days
 * and the words are invented.
 */
export const xidianCase = {
  foundOn: '2026-09-03',
  foundAtClock: '09:40',
  loggedAtClock: '10:12',
  headcount: 14,
  amountInFen: 12_600_000,
} as const;

const { headcount, amountInFen } = xidianCase;
const at = chinaInstant;

export const xidianFound =
  '走访时女工反映，注塑和包装两个班组14个人，七、八两个月工资没发，共12.6万元。企业说外贸货款没回来。已当场登记上报。';

export const xidianMatter = (worker: DemoMember): Matter => ({
  matter: 'WAGE.ARREARS',
  said: '我们厂注塑、包装两个班组一共14个人，七月和八月的工资都没发，每人差九千块，加起来12.6万。老板说外贸的货款没到账，一直让等。孩子开学要交钱，大家很着急。',
  headcount,
  identity: 'named',
  dangers: [],
  photoIds: [],
  workplaceTownCode: xidian,
  employerName: xidianFirm,
  amountInFen,
  contact: { name: worker.name, phone: worker.phone },
});

/** Accepted the same day, coordinated four times, paid on the ninth working day, confirmed the day after. */
export const xidianActs = (): Act[] => [
  accept(at('2026-09-03', '13:35')),
  reply(at('2026-09-04', '09:50'), '已联系企业工会主席和厂长，企业承认拖欠两个月工资，14人名单和金额已核对一致。'),
  reply(
    at('2026-09-07', '15:20'),
    '镇总工会、人社所到厂里开协调会。企业说货款预计九月中旬到账，我们要求写明付款日期。',
  ),
  reply(at('2026-09-10', '10:30'), '已向企业发出提示函。企业书面承诺：9月16日前一次付清12.6万元，由企业工会监督。'),
  reply(at('2026-09-15', '14:05'), '付款前一天再次到厂，企业出示了货款到账凭证，明天发放。'),
  recordOutcome(at('2026-09-16', '16:40'), {
    result: 'PAID',
    summary: '14名职工七、八月工资共126,000元已于9月16日全部打到本人银行卡，转账凭证逐人核对。',
    amountAgreedInFen: amountInFen,
    amountPaidInFen: amountInFen,
    paidOn: '2026-09-16',
  }),
  confirm(at('2026-09-17', '12:18'), 'worker', {
    text: '14个人的工资都到账了，一分不少，谢谢工会。',
    receivedInFen: amountInFen,
  }),
];
