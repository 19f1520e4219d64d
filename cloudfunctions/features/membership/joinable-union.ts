import { takesMembers } from '@shared/features/unions/union';
import { Failure, type FailureDetails } from '@shared/kernel/failure';
import type { UnionCard, UnionDirectory } from '../../kernel/ports';

/** The union as a failure offers it, when it still takes members. */
export const insteadOf = (union: UnionCard | null): FailureDetails =>
  union && !union.isDissolved && takesMembers(union.type)
    ? { instead: { unionId: union.unionId, unionName: union.name } }
    : {};

/** @throws code.unionDissolved naming the union that took over, membership.noUnionForWork */
export const requireJoinable = async (unions: UnionDirectory, union: UnionCard | null): Promise<UnionCard> => {
  if (!union) throw new Failure('membership.noUnionForWork');
  if (union.isDissolved) {
    const successor = union.dissolvedInto === null ? null : await unions.byId(union.dissolvedInto);
    throw new Failure('code.unionDissolved', { unionName: union.name, ...insteadOf(successor) });
  }
  if (!takesMembers(union.type)) throw new Failure('membership.noUnionForWork');
  return union;
};
