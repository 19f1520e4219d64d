import type { fileGrievance } from '@shared/features/grievances/contract';
import type { InputOf } from '@shared/kernel/contract';
import type { Ticket } from '../../../cloudfunctions/features/grievances/store';
import type { Message } from '../../../cloudfunctions/features/messages/store';
import { ningbo, ninghai, xidian } from '../../support/seed';
import { aWorld, type Person, role, type World } from '../../support/world';

/** City, county and town with one handler each, a worker, and people who have nothing to do with it. */
export interface City {
  readonly world: World;
  readonly worker: Person;
  readonly stranger: Person;
  readonly townHandler: Person;
  readonly countyAdmin: Person;
  readonly cityAdmin: Person;
  readonly otherTownHandler: Person;
}

export const otherTown = '330226002';

export const aCity = async (): Promise<City> => {
  const world = await aWorld();
  await world.seed.offices();
  return {
    world,
    worker: await world.person({ name: '王建国' }),
    stranger: await world.person({ name: '赵小满' }),
    townHandler: await world.person({ name: '陈立', roles: [role('townHandler', 'region', xidian)] }),
    countyAdmin: await world.person({ name: '周敏', roles: [role('countyAdmin', 'region', ninghai)] }),
    cityAdmin: await world.person({ name: '林涛', roles: [role('cityAdmin', 'region', ningbo)] }),
    otherTownHandler: await world.person({ name: '吴芳', roles: [role('townHandler', 'region', otherTown)] }),
  };
};

export const arrears = {
  matter: 'WAGE.ARREARS',
  said: '去年十月到今年一月的运费一直没有结。',
  employerName: '宁海某某物流有限公司',
  workplaceTownCode: xidian,
  amountInFen: 12_600_000,
  headcount: 3,
  contactName: '王建国',
  contactPhone: '138 0574 1234',
} satisfies InputOf<typeof fileGrievance>;

export const ticketOf = async (world: World, ticketId: string): Promise<Ticket> => {
  const ticket = (await world.documents<Ticket>('tickets')).find(({ _id }) => _id === ticketId);
  if (!ticket) throw new Error(`no ticket ${ticketId}`);
  return ticket;
};

/** Templates of the messages somebody has, oldest first. */
export const messagesOf = async (world: World, { accountId }: Person): Promise<string[]> =>
  (await world.documents<Message>('messages'))
    .filter((message) => message.accountId === accountId)
    .sort((left, right) => (left.newestKey < right.newestKey ? -1 : 1))
    .map(({ template }) => template);
