import type { Route } from '../../../kernel/route';
import type { GrievanceNeeds } from '../needs';
import { serveCallBack } from './call-back';
import { serveCloseBySilence } from './close-by-silence';
import { serveListCallBacks } from './list';

export const callBackRoutes = (
  needs: Pick<GrievanceNeeds, 'tickets' | 'calendar' | 'offices' | 'secrets'>,
): readonly Route[] => [serveListCallBacks(needs), serveCallBack(needs), serveCloseBySilence(needs)];
