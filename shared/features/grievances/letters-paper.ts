import type { Paper } from '../papers/paper';
import type { Letter } from './letters-content';
import { opinionPaper, reminderPaper, suggestionPaper } from './letters-supervision';
import { evidencePaper, mediationPaper, notAcceptedPaper } from './letters-to-worker';

/** A letter as it is printed. Ask `missingIn`, `mayIssue` and `maySign` first: this only writes. */
export const paperOf = (letter: Letter): Paper => {
  switch (letter.kind) {
    case 'REMINDER':
      return reminderPaper(letter);
    case 'OPINION':
      return opinionPaper(letter);
    case 'SUGGESTION':
      return suggestionPaper(letter);
    case 'MEDIATION':
      return mediationPaper(letter);
    case 'NOT_ACCEPTED':
      return notAcceptedPaper(letter);
    case 'EVIDENCE':
      return evidencePaper(letter);
  }
};
