import * as agencies from '../features/agencies/contract';
import * as districts from '../features/districts/contract';
import * as callBacks from '../features/grievances/call-back-contract';
import * as grievances from '../features/grievances/contract';
import * as handing from '../features/grievances/handing-contract';
import * as grievancePapers from '../features/grievances/papers-contract';
import * as grievancePeople from '../features/grievances/people-contract';
import * as promises from '../features/grievances/promise-contract';
import * as protection from '../features/grievances/protection-contract';
import * as referrals from '../features/grievances/referral-contract';
import * as resolving from '../features/grievances/resolving-contract';
import * as suggestion from '../features/grievances/suggestion-contract';
import * as membership from '../features/membership/contract';
import * as messages from '../features/messages/contract';
import * as people from '../features/people/contract';
import * as photos from '../features/photos/contract';
import * as posts from '../features/posts/contract';
import * as unions from '../features/unions/contract';
import * as visits from '../features/visits/contract';
import type { AnyAction } from './contract';

const isAction = (value: unknown): value is AnyAction =>
  typeof value === 'object' && value !== null && 'kind' in value && 'input' in value && 'output' in value;

/** Every action there is, by name. */
export const actions: ReadonlyMap<string, AnyAction> = new Map(
  [
    people,
    membership,
    unions,
    districts,
    agencies,
    grievances,
    handing,
    grievancePapers,
    grievancePeople,
    resolving,
    referrals,
    promises,
    callBacks,
    protection,
    suggestion,
    visits,
    posts,
    messages,
    photos,
  ]
    .flatMap((contract) => Object.values(contract as Record<string, unknown>).filter(isAction))
    .map((action) => [action.name, action]),
);
