import type { Scope } from '@shared/access/roles';
import { Failure } from '@shared/kernel/failure';
import type { UnionCard } from '../../kernel/ports';
import type { Needs } from './needs';
import type { CodeTargetKind } from './store';

/** What a code points at, and the union that takes those who join by it. */
export interface CodeTarget {
  readonly kind: CodeTargetKind;
  readonly id: string;
  readonly name: string;
  readonly regionCode: string;
  readonly places: readonly Scope[];
  readonly union: UnionCard | null;
}

type Finder = (needs: Needs, id: string) => Promise<Omit<CodeTarget, 'kind' | 'id'> | null>;

const finders: Readonly<Record<CodeTargetKind, Finder>> = {
  union: async ({ unions }, id) => {
    const union = await unions.byId(id);
    if (!union) return null;
    const district: Scope[] = union.districtId === null ? [] : [{ kind: 'district', id: union.districtId }];
    return { name: union.name, regionCode: union.regionCode, places: [{ kind: 'union', id }, ...district], union };
  },
  post: async ({ posts, unions }, id) => {
    const post = await posts.byId(id);
    if (!post) return null;
    const union = await unions.forJoinersIn(post.regionCode);
    return { name: post.name, regionCode: post.regionCode, places: [{ kind: 'post', id }], union };
  },
  district: async ({ districts, unions }, id) => {
    const district = await districts.byId(id);
    if (!district) return null;
    const union = await unions.forJoinersIn(district.townCode);
    return { name: district.name, regionCode: district.townCode, places: [{ kind: 'district', id }], union };
  },
};

/** @throws thing.notFound */
export const findCodeTarget = async (needs: Needs, kind: CodeTargetKind, id: string): Promise<CodeTarget> => {
  const target = await finders[kind](needs, id);
  if (!target) throw new Failure('thing.notFound');
  return { ...target, kind, id };
};
