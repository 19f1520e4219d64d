import { logVisit } from '@shared/features/visits/contract';
import { outsideWindow } from '@shared/features/visits/window';
import type { ParsedInputOf } from '@shared/kernel/contract';
import { Failure } from '@shared/kernel/failure';
import { createOnce, type Draft, idOfCommand } from '../../kernel/aggregate';
import { type Context, may, requireActor } from '../../kernel/context';
import type { UnionCard } from '../../kernel/ports';
import { serve } from '../../kernel/route';
import { matterOf } from './matters';
import type { VisitNeeds } from './needs';
import { ticketsOf } from './open-tickets';
import type { Visit } from './store';

type Input = ParsedInputOf<typeof logVisit>;

const refuseTime = (visitedAt: string, now: Date): void => {
  const outside = outsideWindow(new Date(visitedAt), now);
  if (outside === 'inFuture') throw new Failure('visit.inFuture');
  if (outside === 'tooOld') throw new Failure('input.invalid', { fields: ['visitedAt'] });
};

interface Place {
  readonly union: UnionCard;
  readonly district: { readonly districtId: string; readonly name: string; readonly townCode: string };
}

/** The union and its district. @throws thing.notFound, visit.unionOutsideDistrict */
const placeOf = async ({ unions, districts }: VisitNeeds, unionId: string, context: Context): Promise<Place> => {
  const union = await unions.byId(unionId);
  const districtId = union?.districtId ?? null;
  const covers = may(context, { places: districtId === null ? [] : [{ kind: 'district', id: districtId }] });
  if (!union) throw new Failure('thing.notFound');
  const district = covers && districtId !== null ? await districts.byId(districtId) : null;
  if (!district) throw new Failure('visit.unionOutsideDistrict');
  return { union, district };
};

const draftOf = (
  { photos, secrets }: VisitNeeds,
  input: Input,
  { union, district }: Place,
  context: Context,
): Draft<Visit> => {
  const { accountId, name } = requireActor(context);
  const visitId = idOfCommand(context);
  const visitedAt = new Date(input.visitedAt).toISOString();
  const origin = { union, townCode: district.townCode, photos, secrets, authorId: accountId };
  return {
    _id: visitId,
    unionId: union.unionId,
    unionName: union.name,
    districtId: district.districtId,
    districtName: district.name,
    townCode: district.townCode,
    authorId: accountId,
    authorName: name ?? '',
    visitedAt,
    loggedAt: context.now.toISOString(),
    purposes: input.purposes,
    peopleMet: input.peopleMet,
    metWhom: input.metWhom ?? null,
    found: input.found,
    place: input.place ?? null,
    photoPaths: photos.pathsOf(input.photoIds, accountId),
    matters: input.matters.map((matter, position) => matterOf(matter, position, origin)),
    tickets: [],
    visitedKey: `${visitedAt}|${visitId}`,
  };
};

/** Writes the visit, its tickets owed in its outbox. */
const write = async (needs: VisitNeeds, input: Input, context: Context): Promise<void> => {
  const place = await placeOf(needs, input.unionId, context);
  refuseTime(input.visitedAt, context.now);
  const made = draftOf(needs, input, place, context);
  await createOnce(needs.visits, context, {
    draft: () => made,
    effects: ({ _id, matters }) => matters.map((_, position) => ({ kind: 'openTicket', visitId: _id, position })),
    value: () => null,
  });
};

/**
 * A visit that was written stands, even when the union moved, the district worker's place changed or weeks passed before the answer
 * came through and it is sent again: only then is a refusal looked at twice. @throws the refusal when there is no such visit
 */
const unlessWritten = async (refusal: unknown, { visits }: VisitNeeds, context: Context): Promise<void> => {
  const kept = refusal instanceof Failure ? await visits.byId(idOfCommand(context)) : null;
  const receipt = kept?.receipts.find(({ key }) => key === context.command?.key);
  if (!receipt) throw refusal;
  if (receipt.content !== context.command?.content) throw new Failure('command.keyReused');
};

export const serveLogVisit = (needs: VisitNeeds) =>
  serve(logVisit, async (input, context) => {
    await write(needs, input, context).catch((refusal: unknown) => unlessWritten(refusal, needs, context));
    const visit = await needs.visits.byId(idOfCommand(context));
    if (!visit) throw new Error('a visit that was written is not there');
    return { visitId: visit._id, unionName: visit.unionName, tickets: [...(await ticketsOf(needs, visit, context))] };
  });
