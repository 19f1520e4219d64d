import { mayDo, stepOf, type Transition, ticketStates, transitions } from '@shared/features/grievances/states';

const names = Object.keys(transitions) as Transition[];

describe('the states of a ticket', () => {
  it('can each be reached from SUBMITTED or SEALED and be left, MERGED alone being the end', () => {
    const reached = new Set<string>(['SUBMITTED', 'SEALED']);
    for (const _ of ticketStates) {
      for (const name of names) {
        const { from, to } = transitions[name];
        if (to && from.some((state) => reached.has(state))) reached.add(to);
      }
    }
    expect([...reached].sort()).toEqual([...ticketStates].sort());
    for (const state of ticketStates) expect(names.some((name) => mayDo(name, state))).toBe(state !== 'MERGED');
  });

  it('let a ticket be closed by the worker’s word, by call-backs that reach nobody, or by a refusal nobody disputes', () => {
    expect(names.filter((name) => transitions[name].to === 'CLOSED')).toEqual(['confirm', 'closeBySilence', 'lapse']);
  });

  it('let no office close what it was not asked to confirm', () => {
    expect(transitions.closeBySilence.from).toEqual(['RESOLVED']);
    // the worker alone confirms: what was achieved, or that a refusal is right
    expect(transitions.confirm.from).toEqual(['RESOLVED', 'NOT_ACCEPTED']);
  });

  it('show one of four steps each', () => {
    expect(Object.keys(stepOf).sort()).toEqual([...ticketStates].sort());
  });
});
