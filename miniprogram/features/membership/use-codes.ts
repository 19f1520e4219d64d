import { issueCode, listCodes, revokeCode } from '@shared/features/membership/contract';
import type { InputOf, OutputOf } from '@shared/kernel/contract';
import { usePages } from '@/platform/use-pages';
import { useSubmit } from '@/platform/use-submit';

export type IssuedCode = OutputOf<typeof listCodes>['rows'][number];
export type CodePlace = Pick<InputOf<typeof issueCode>, 'kind' | 'id'> & { readonly name: string };

/** The codes of the caller's places, with issuing and revoking. */
export const useCodes = () => {
  const pages = usePages(listCodes, {});
  const issuing = useSubmit(issueCode);
  const revoking = useSubmit(revokeCode);
  return {
    pages,
    failure: issuing.failure ?? revoking.failure,
    isIssuing: issuing.isSending,
    isRevoking: revoking.isSending,
    dismiss: () => {
      issuing.dismiss();
      revoking.dismiss();
    },
    /** Answers the new code's id, or null when it was refused. */
    issue: async ({ kind, id }: CodePlace): Promise<string | null> =>
      (await issuing.submit(() => ({ kind, id })))?.codeId ?? null,
    revoke: (codeId: string) => void revoking.submit(() => ({ codeId })),
  };
};
