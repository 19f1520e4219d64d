import { logVisit } from '@shared/features/visits/contract';
import type { OutputOf } from '@shared/kernel/contract';
import type { Failure } from '@shared/kernel/failure';
import { type ChinaDay, chinaDay, chinaInstant } from '@shared/time/china-day';
import { useState } from 'react';
import { type Form, useForm } from '@/platform/use-form';
import { useSubmit } from '@/platform/use-submit';
import { useServerClock } from './use-server-clock';
import { keepVisitedUnion, readVisitedUnion, type VisitedUnion } from './visited-union';

export type Logged = OutputOf<typeof logVisit>;

type Step = 1 | 2 | 3;

const fieldsOf = {
  1: ['unionId', 'visitedAt', 'purposes'],
  2: ['peopleMet', 'metWhom', 'found', 'place'],
  3: ['matters'],
} as const;

export interface VisitLogging {
  readonly form: Form<typeof logVisit.input>;
  readonly step: Step;
  readonly union: VisitedUnion | null;
  readonly pickUnion: (union: VisitedUnion | null) => void;
  readonly visitedOn: ChinaDay;
  readonly today: ChinaDay;
  readonly pickDay: (day: ChinaDay) => void;
  readonly isSending: boolean;
  readonly failure: Failure | null;
  readonly logged: Logged | null;
  readonly next: () => void;
  readonly back: () => void;
  readonly send: () => void;
  readonly clear: () => void;
}

const draft = 'visit';

/** Logging a visit in three steps; the draft lies on the phone until the visit is logged. */
export const useLogVisit = (keepPhotos: () => Promise<string[]>): VisitLogging => {
  const form = useForm(logVisit.input, { draft, initial: { purposes: [], matters: [] } });
  const [step, setStep] = useState<Step>(1);
  const [union, setUnion] = useState(() => (form.isRestored ? readVisitedUnion() : null));
  const [logged, setLogged] = useState<Logged | null>(null);
  const { submit, isSending, failure } = useSubmit(logVisit, { draft });
  const now = useServerClock();
  const today = chinaDay(now());
  const { visitedAt } = form.values;

  const pickUnion = (picked: VisitedUnion | null) => {
    setUnion(picked);
    keepVisitedUnion(picked);
    form.set('unionId', picked?.unionId);
  };
  const clear = () => {
    form.clear();
    setUnion(null);
    keepVisitedUnion(null);
  };
  const next = () => {
    // Set once and kept with the draft: sent again, the visit must say the same moment.
    if (visitedAt === undefined) form.set('visitedAt', now().toISOString());
    if (form.checkStep(fieldsOf[step])) setStep(step === 1 ? 2 : 3);
  };
  const send = async () => {
    const checked = form.check();
    if (!checked) return;
    const answer = await submit(async () => ({ ...checked, photoIds: await keepPhotos() }));
    if (!answer) return;
    clear();
    setLogged(answer);
  };

  return {
    form,
    step,
    union,
    pickUnion,
    today,
    visitedOn: visitedAt === undefined ? today : chinaDay(new Date(visitedAt)),
    pickDay: (day) =>
      form.set('visitedAt', (day === chinaDay(now()) ? now() : chinaInstant(day, '12:00')).toISOString()),
    isSending,
    failure,
    logged,
    next,
    back: () => setStep(step === 3 ? 2 : 1),
    send: () => void send(),
    clear,
  };
};
