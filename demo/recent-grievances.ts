import type { Matter } from '../cloudfunctions/kernel/ports';
import { type Filed, filedGrievances } from './filed-grievances';
import type { DemoMember } from './members';
import { createRandom } from './random';
import { type Course, type Life, live, type Setting } from './ticket-life';

const matterOf = (
  { matter, said, townCode, amountInFen, headcount = 1, more = {} }: Filed,
  by: DemoMember,
): Matter => ({
  matter,
  said,
  headcount,
  identity: 'named',
  dangers: [],
  photoIds: [],
  workplaceTownCode: townCode,
  employerName: by.employerName,
  amountInFen: amountInFen ?? null,
  contact: { name: by.name, phone: by.phone },
  ...more,
});

const memberBy = (members: readonly DemoMember[], by: Filed['by']): DemoMember => {
  const member =
    typeof by === 'string'
      ? members.find(({ openid }) => openid === `demo-${by}`)
      : members.filter(({ union }) => union.regionCode === by.townCode && union.districtId !== null)[by.at];
  if (!member) throw new Error(`nobody files as ${JSON.stringify(by)}`);
  return member;
};

/** What workers filed themselves: not among the matters found on visits, and mostly still open, so that no inbox is empty. */
export const recentGrievances = (members: readonly DemoMember[], setting: Setting): Life[] => {
  const random = createRandom('recent grievances');
  return filedGrievances.map((filed): Life => {
    const by = memberBy(members, filed.by);
    const course: Course = {
      ticketId: random.text(22),
      matter: matterOf(filed, by),
      reporterIds: [by.accountId],
      visit: null,
      openedAt: filed.filedAt,
      acts: filed.acts ?? [],
      handledBy: 'first',
    };
    return live(course, setting, random);
  });
};
