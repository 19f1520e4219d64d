import { fileGrievance, listInbox, readGrievance } from '@shared/features/grievances/contract';
import { isEnded, mayDo, type TicketState, type Transition, transitions } from '@shared/features/grievances/states';
import type { Ticket } from '../../../../cloudfunctions/features/grievances/store';
import type { Account } from '../../../../cloudfunctions/kernel/accounts';
import { ningbo, ninghai, xidian } from '../../../support/seed';
import { aWorld, newKey, type Person, role, type World } from '../../../support/world';

/** Everybody of a history: two workers, two handlers of the town, one of another town, the county and the city. */
export interface Cast {
  readonly workers: readonly [Person, Person];
  readonly town: readonly [Person, Person];
  readonly otherTown: Person;
  readonly county: Person;
  readonly city: Person;
}

/** What the model knows of a ticket. */
interface Known {
  readonly ticketId: string;
  readonly worker: Person;
  readonly isConfidential: boolean;
  readonly secret: { readonly name: string; readonly phone: string };
  state: TicketState;
  version: number;
  timeline: readonly unknown[];
  officeId: string;
  isChecked: boolean;
}

/** One history as it is played: the world, and beside it the small model it is compared with. */
export interface Play {
  readonly world: World;
  readonly cast: Cast;
  readonly tickets: Known[];
  /** Handlers who left since the clock last ran. */
  hasLeavers: boolean;
}

const fail = (message: string): never => {
  throw new Error(message);
};

const anotherTown = '330226002';

/** The world of all histories; each begins with people of its own and leaves nothing behind. */
export const aStageForPlays = async (): Promise<World> => {
  const world = await aWorld();
  await world.seed.offices();
  await world.seed.office(anotherTown, '跃龙街道总工会');
  return world;
};

export const endPlay = async ({ world }: Play): Promise<void> => {
  for (const name of ['tickets', 'accounts', 'messages', 'audit']) {
    await world.platform.database.collection(name).removeWhere({ _id: { after: '' } });
  }
};

const ticketOf = async (world: World, ticketId: string): Promise<Ticket> => {
  const ticket = await world.platform.database.collection<Ticket>('tickets').byId(ticketId);
  return ticket ?? fail(`no ticket ${ticketId}`);
};

export const beginPlay = async (world: World): Promise<Play> => {
  const handler = (name: string, kind: Parameters<typeof role>[0], region: string) =>
    world.person({ name, roles: [role(kind, 'region', region)] });
  return {
    world,
    cast: {
      workers: [await world.person({ name: '王建国' }), await world.person({ name: '赵小满' })],
      town: [await handler('陈立', 'townHandler', xidian), await handler('李云', 'townHandler', xidian)],
      otherTown: await handler('吴芳', 'townHandler', anotherTown),
      county: await handler('周敏', 'countyAdmin', ninghai),
      city: await handler('林涛', 'cityAdmin', ningbo),
    },
    tickets: [],
    hasLeavers: false,
  };
};

const peopleOf = ({ workers, town, otherTown, county, city }: Cast): readonly Person[] => [
  ...workers,
  ...town,
  otherTown,
  county,
  city,
];

export const personAt = (cast: Cast, at: number): Person => {
  const people = peopleOf(cast);
  const person = people[at % people.length];
  if (!person) throw new Error('nobody is in the cast');
  return person;
};

export interface Filing {
  readonly worker: 0 | 1;
  readonly isConfidential: boolean;
  readonly headcount: number;
  readonly isUrgent: boolean;
  readonly isSentTwice: boolean;
}

export const file = async (play: Play, filing: Filing): Promise<void> => {
  const { world, cast, tickets } = play;
  const worker = cast.workers[filing.worker];
  // nobody else has this name or number, so that finding them anywhere means they leaked
  const secret = { name: `密名${tickets.length}某`, phone: `1390574${String(1000 + tickets.length)}` };
  const input = {
    matter: 'WAGE.ARREARS',
    said: '去年十月到今年一月的运费一直没有结。',
    employerName: '宁海某某物流有限公司',
    workplaceTownCode: xidian,
    headcount: filing.headcount,
    identity: filing.isConfidential ? ('confidential' as const) : ('named' as const),
    dangers: filing.isUrgent ? (['EMPLOYER_FLED'] as ['EMPLOYER_FLED']) : [],
    contactName: secret.name,
    contactPhone: secret.phone,
  };
  const key = newKey();
  const send = () => world.as(worker).do(fileGrievance, input, { key });
  const reply = await send();
  if (!reply.ok) {
    if (reply.failure.code === 'rate.limited') return;
    return fail(`filing was refused: ${reply.failure.code}`);
  }
  if (filing.isSentTwice && JSON.stringify(await send()) !== JSON.stringify(reply))
    fail('a retry was answered otherwise');
  const ticket = await ticketOf(world, reply.value.ticketId);
  tickets.push({
    ticketId: ticket._id,
    worker,
    isConfidential: filing.isConfidential,
    secret,
    state: 'SUBMITTED',
    version: 1,
    timeline: ticket.timeline,
    officeId: ticket.owner.officeId,
    isChecked: false,
  });
};

/** The account loses every role, as when somebody leaves the office. */
export const leave = async (play: Play, person: Person): Promise<void> => {
  const accounts = play.world.platform.database.collection<Account>('accounts');
  await accounts.setWhere({ _id: person.accountId }, { roles: [] });
  play.hasLeavers = true;
};

/** Time passes, and every job runs. */
export const letPass = async (play: Play, hours: number): Promise<void> => {
  play.world.advance({ hours });
  await play.world.runJobs();
  play.hasLeavers = false;
};

/** One action of one person on one ticket; the model says what may come of it. */
export const act = async (
  play: Play,
  known: Known,
  person: Person,
  { transition, action, input }: { transition: Transition; action: string; input: object },
): Promise<boolean> => {
  const before = await ticketOf(play.world, known.ticketId);
  const reply = await play.world.as(person).send(action, { ticketId: known.ticketId, ...input }, newKey());
  const after = await ticketOf(play.world, known.ticketId);
  if (!reply.ok) {
    if (after.version !== before.version) fail(`${action} was refused with ${reply.failure.code} and wrote`);
    if (reply.failure.code === 'server.unexpected') fail(`${action} broke`);
    return false;
  }
  if (!mayDo(transition, before.state)) fail(`${transition} was let through in ${before.state}`);
  const { to } = transitions[transition];
  if (to !== null && after.state !== to) fail(`${transition} led to ${after.state} and not to ${to}`);
  if (to === null && after.state !== before.state) fail(`${transition} moved ${before.state} to ${after.state}`);
  if (after.version !== before.version + 1) fail(`${transition} wrote ${after.version - before.version} times`);
  return true;
};

/** The same deed by two people at once: one wins, and the other is told how it stands now. */
export const race = async (
  play: Play,
  known: Known,
  people: readonly [Person, Person],
  deed: { action: string; input: object },
): Promise<void> => {
  const replies = await Promise.all(
    people.map((person) =>
      play.world.as(person).send(deed.action, { ticketId: known.ticketId, ...deed.input }, newKey()),
    ),
  );
  if (replies.filter(({ ok }) => ok).length > 1) fail(`${deed.action} was won twice`);
};

const isPrefix = (before: readonly unknown[], after: readonly unknown[]): boolean =>
  JSON.stringify(after.slice(0, before.length)) === JSON.stringify(before);

const rank: Readonly<Record<Ticket['owner']['level'], number>> = { town: 0, county: 1, city: 2 };

/** Who handles where, as it is now. */
const livingIn = async ({ world, cast }: Play): Promise<Readonly<Record<Ticket['owner']['level'], boolean>>> => {
  const accounts = world.platform.database.collection<Account>('accounts');
  const holds = async (person: Person) => ((await accounts.byId(person.accountId))?.roles.length ?? 0) > 0;
  return {
    town: (await holds(cast.town[0])) || (await holds(cast.town[1])),
    county: await holds(cast.county),
    city: await holds(cast.city),
  };
};

/** What must hold of every ticket after every step. */
export const checkAll = async (play: Play): Promise<void> => {
  const living = await livingIn(play);
  for (const known of play.tickets) {
    const ticket = await ticketOf(play.world, known.ticketId);
    if (ticket.version === known.version && known.isChecked) continue;
    if (ticket.version < known.version) fail('a version went back');
    if (!isPrefix(known.timeline, ticket.timeline)) fail('a line of the history was lost or changed');
    if (!isEnded(ticket.state)) checkOwned(ticket, living, play.hasLeavers);
    await checkViews(play, known, ticket);
    Object.assign(known, {
      state: ticket.state,
      version: ticket.version,
      timeline: ticket.timeline,
      officeId: ticket.owner.officeId,
      isChecked: true,
    });
  }
};

const checkOwned = (
  ticket: Ticket,
  living: Readonly<Record<Ticket['owner']['level'], boolean>>,
  hasLeavers: boolean,
): void => {
  if (ticket.nextStepAt === null || ticket.stepKey === null) fail(`an open ticket in ${ticket.state} has no next step`);
  if (ticket.officeIds.length === 0 && ticket.state !== 'SEALED') fail('an open ticket lies in nobody’s inbox');
  const { level } = ticket.owner;
  const isHomeTown = ticket.owner.regionCode !== anotherTown;
  if (hasLeavers || !isHomeTown || living[level]) return;
  const above = (['county', 'city'] as const).filter((other) => rank[other] > rank[level] && living[other]);
  // somebody left while it was open: the next step of the clock hands it up
  if (above.length > 0 && ticket.nextStepAt === null) fail('an owner who is gone keeps a ticket for good');
};

const viewOf = async ({ world }: Play, person: Person, ticketId: string) => {
  const reply = await world.as(person).do(readGrievance, { ticketId });
  return reply.ok ? reply.value : null;
};

/** Worker and offices see the same, and who is confidential is seen by the owning office alone. */
const checkViews = async (play: Play, known: Known, ticket: Ticket): Promise<void> => {
  const own = await viewOf(play, known.worker, known.ticketId);
  if (!own) return fail('the worker cannot read what he filed');
  for (const person of peopleOf(play.cast)) {
    if (person === known.worker) continue;
    const seen = await viewOf(play, person, known.ticketId);
    if (!seen) continue;
    for (const field of ['state', 'number', 'officeName', 'dueAt', 'grade'] as const) {
      if (seen[field] !== own[field]) fail(`${person.name} sees another ${field} than the worker`);
    }
    if (seen.timeline.length !== own.timeline.length) fail('worker and office see another history');
    const isOwnOffice = seen.contact !== null;
    if (!known.isConfidential) continue;
    const text = JSON.stringify({
      ...seen,
      contact: isOwnOffice && isOwner(play.cast, person, ticket) ? null : seen.contact,
    });
    if (text.includes(known.secret.name) || text.includes(known.secret.phone)) fail(`${person.name} learnt who it is`);
  }
  const listed = await play.world.as(play.cast.county).do(listInbox, {});
  if (listed.ok && JSON.stringify(listed.value).includes(known.secret.phone)) fail('a list holds a phone number');
};

const isOwner = ({ town, otherTown, county, city }: Cast, person: Person, { owner }: Ticket): boolean => {
  const byRegion: Readonly<Record<string, readonly Person[]>> = {
    [xidian]: town,
    [anotherTown]: [otherTown],
    [ninghai]: [county],
    [ningbo]: [city],
  };
  return byRegion[owner.regionCode]?.includes(person) ?? false;
};
