import type { Clock } from '../clock';
import type { Timers } from '../scheduler/timers';
import { type Handler, json, jsonBodyOf, notFound, type Reply } from './http';
import type { Route } from './server';
import { freshOpenid, type SignIns } from './sign-ins';

/** Somebody one can act as; `openid` is never sent to a page. */
export type LocalPerson = {
  readonly personId: string;
  readonly openid: string;
  readonly name: string;
  readonly [more: string]: unknown;
};

export type LocalRoutesOptions = {
  readonly people: () => Promise<readonly LocalPerson[]>;
  readonly actions: () => unknown;
  readonly signIns: SignIns;
  readonly clock: Clock;
  readonly timers: Timers;
};

type Body = Readonly<Record<string, unknown>>;
const mostBytes = 64 * 1024;

/** `/local/*`: choosing a person and moving the clock. They exist on the laptop only, never in a deployed bundle. */
export function localRoutes({ people, actions, signIns, clock, timers }: LocalRoutesOptions): readonly Route[] {
  const time = () => json(200, { now: clock.now().toISOString(), offsetMs: clock.offsetMs });
  const signIn = async (body: Body) => {
    if (body.fresh === true) return json(200, { token: signIns.add(freshOpenid()) });
    const person = (await people()).find(({ personId }) => personId === body.personId);
    return person
      ? json(200, { token: signIns.add(person.openid) })
      : json(404, { message: 'nobody with this personId' });
  };
  const moveClock = async (body: Body) => {
    if (!move(clock, body)) return json(400, { message: 'send {now: ISO}, {advanceMs: number} or {reset: true}' });
    await timers.runAll();
    return time();
  };
  const listPeople = async () => json(200, { people: (await people()).map(({ openid: _, ...shown }) => shown) });
  const route = (path: string, get?: () => Reply | Promise<Reply>, post?: (body: Body) => Promise<Reply>): Route => ({
    path: `/local/${path}`,
    isExact: true,
    handler: methods(get, post),
  });
  return [
    route('people', listPeople),
    route('sign-in', undefined, signIn),
    route('clock', time, moveClock),
    route('actions', () => json(200, actions())),
  ];
}

function methods(get?: () => Reply | Promise<Reply>, post?: (body: Body) => Promise<Reply>): Handler {
  return async (request) => {
    if (request.method === 'GET' && get) return get();
    if (request.method !== 'POST' || !post) return { ...notFound(), status: 405 };
    const body = await jsonBodyOf(request, mostBytes);
    return body ? post(body) : json(400, { message: 'the body is not a JSON object' });
  };
}

function move(clock: Clock, { now, advanceMs, reset }: Body): boolean {
  if (reset === true) clock.reset();
  else if (typeof advanceMs === 'number' && Number.isFinite(advanceMs)) clock.advance(advanceMs);
  else if (typeof now === 'string' && !Number.isNaN(Date.parse(now))) clock.setTo(new Date(now));
  else return false;
  return true;
}
