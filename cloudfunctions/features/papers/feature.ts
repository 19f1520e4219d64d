import type { PaperPress } from '../../kernel/ports';
import type { Platform } from '../../platform/platform';

const addressSeconds = 600;
const pathOf = (paperId: string): string => `papers/${paperId}.pdf`;

/** Papers of other features, printed and kept; nobody asks for them by an action of its own. */
export const createPapers = ({ files }: Pick<Platform, 'files'>): { readonly papers: PaperPress } => ({
  papers: {
    keep: async (paperId, paper) => {
      // read only when something is printed: every other call starts without it
      const { printPaper } = await import('./print');
      await files.keep(pathOf(paperId), await printPaper(paper));
    },
    addressOf: async (paperId) => (await files.addressesOf([pathOf(paperId)], addressSeconds))[0] ?? null,
  },
});
