import type { PaperPress } from '../../kernel/ports';

/** Papers of other features, printed; nobody asks for them by an action of its own. */
export const createPapers = (): { readonly papers: PaperPress } => ({
  papers: {
    print: async (paper) => {
      // read only when something is printed: every other call starts without it
      const { printPaper } = await import('./print');
      return printPaper(paper);
    },
  },
});
