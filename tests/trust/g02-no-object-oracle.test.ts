import { newKey } from '../support/world';
import { specimens } from './support/specimens';
import { aStage } from './support/stage';

const withId = specimens.filter(({ kind }) => kind === 'thing');

/** Well-formed ids of things that are not there. */
const strangers = ['nothing-here', 'AAAAAAAAAAAAAAAAAAAAAA', '0', '3302_26'];

describe('G02 not yours and not there are one answer', () => {
  it.each(withId.map((specimen) => [specimen.name, specimen] as const))('%s', async (_, specimen) => {
    const stage = await aStage();
    const call = await specimen.make(stage);
    const { idField } = call;
    // what names no thing of its own is checked in tests/api
    if (!idField) return expect(['visits.log', 'tickets.simulate', 'desk.file']).toContain(specimen.name);
    // the same role in another place: admitted to the action, but the thing is not theirs
    const outsider = await stage.world.person({
      name: '外地同事',
      roles: [
        ...(['townHandler', 'townAdmin', 'countyAdmin'] as const).map((role) => ({
          role,
          scope: { kind: 'region' as const, id: '330206' },
        })),
        { role: 'partnerAgency' as const, scope: { kind: 'agency' as const, id: 'agency-elsewhere' } },
      ],
    });
    const answer = async (id: unknown) =>
      stage.world.as(outsider).send(specimen.action.name, { ...call.input, [idField]: id }, newKey());
    const theirs = await answer(call.input[idField]);
    expect(theirs).toMatchObject({ ok: false, failure: { code: 'thing.notFound', details: {} } });
    const like = (id: string) => (Array.isArray(call.input[idField]) ? [id] : id);
    for (const id of strangers) expect(await answer(like(id))).toEqual(theirs);
  });
});
