import { employerKeyOf } from '@shared/features/grievances/conflict';
import { findSimilar } from '@shared/features/grievances/people-contract';
import { mayDo } from '@shared/features/grievances/states';
import { serve } from '../../../kernel/route';
import type { GrievanceNeeds } from '../needs';
import { peopleOf } from './people';

/** Fewer are never told of: a small number says who it was, and an employer may ask too (E30). */
const fewestTold = 5;
const looked = 20;

export const serveFindSimilar = ({ tickets }: Pick<GrievanceNeeds, 'tickets'>) =>
  serve(findSimilar, async ({ employerName, workplaceTownCode }) => {
    const open = await tickets.find({
      where: { employerKey: employerKeyOf(employerName), isOpen: true },
      orderBy: { filedKey: 'desc' },
      limit: looked,
    });
    const [most] = open
      .filter((ticket) => ticket.workplaceTownCode === workplaceTownCode && mayDo('join', ticket.state))
      .filter((ticket) => peopleOf(ticket) >= fewestTold)
      .sort((left, right) => peopleOf(right) - peopleOf(left));
    if (!most?.inviteCode) return { found: null };
    return { found: { inviteCode: most.inviteCode, matter: most.matter, people: peopleOf(most) } };
  });
