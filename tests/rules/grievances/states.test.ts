import { mayDo, stepOf, type Transition, ticketStates, transitions } from '@shared/features/grievances/states';

const names = Object.keys(transitions) as Transition[];

describe('the states of a ticket', () => {
  it('can each be reached from SUBMITTED and be left, CLOSED alone being the end', () => {
    const reached = new Set<string>(['SUBMITTED']);
    for (const _ of ticketStates) {
      for (const name of names) {
        const { from, to } = transitions[name];
        if (to && from.some((state) => reached.has(state))) reached.add(to);
      }
    }
    expect([...reached].sort()).toEqual([...ticketStates].sort());
    for (const state of ticketStates) expect(names.some((name) => mayDo(name, state))).toBe(state !== 'CLOSED');
  });

  it('let nothing but the worker’s word close a ticket', () => {
    expect(names.filter((name) => transitions[name].to === 'CLOSED')).toEqual(['confirm']);
  });

  it('show one of four steps each', () => {
    expect(Object.keys(stepOf).sort()).toEqual([...ticketStates].sort());
  });
});
