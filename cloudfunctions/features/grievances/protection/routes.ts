import type { Route } from '../../../kernel/route';
import type { GrievanceNeeds } from '../needs';
import {
  serveAnswerByReceipt,
  serveConfirmByReceipt,
  serveRevealByReceipt,
  serveWriteByReceipt,
} from './act-by-receipt';
import { serveListContactLooks, serveReadContact } from './contact-looks';
import { serveReadFigures } from './figures';
import { serveFileAnonymously } from './file-anonymously';
import { serveOpenByReceipt } from './open-by-receipt';
import { serveUnsealMine } from './unseal';

export const protectionRoutes = (needs: GrievanceNeeds): readonly Route[] => [
  serveFileAnonymously(needs),
  serveOpenByReceipt(needs),
  serveWriteByReceipt(needs),
  serveAnswerByReceipt(needs),
  serveConfirmByReceipt(needs),
  serveRevealByReceipt(needs),
  serveUnsealMine(needs),
  serveReadContact(needs),
  serveListContactLooks(needs),
  serveReadFigures(needs),
];
