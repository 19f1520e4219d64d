import type { readCode } from '@shared/features/membership/contract';
import type { OutputOf } from '@shared/kernel/contract';
import type { Failure } from '@shared/kernel/failure';
import * as z from 'zod/mini';

/** The union somebody is about to join, and how they came to it. */
export interface JoinTarget {
  readonly unionId: string;
  readonly unionName: string;
  /** Known when a code was read; found by name, the server decides when the application comes in. */
  readonly approverName?: string;
  readonly code?: string;
  readonly hungOn?: { readonly name: string; readonly kind: OutputOf<typeof readCode>['kind'] };
}

export const targetOfCode = (code: string, read: OutputOf<typeof readCode>): JoinTarget => ({
  unionId: read.unionId,
  unionName: read.unionName,
  approverName: read.approverName,
  code,
  hungOn: { name: read.name, kind: read.kind },
});

const union = z.object({ unionId: z.string(), unionName: z.string() });

/** The union a refusal offers in place of the one asked for. */
export const insteadIn = ({ details }: Failure): JoinTarget | null => {
  const parsed = union.safeParse(details.instead);
  return parsed.success ? parsed.data : null;
};
