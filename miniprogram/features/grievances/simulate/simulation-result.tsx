import { simulateTicket } from '@shared/features/grievances/contract';
import { useAction } from '@/platform/use-action';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { FailureNotice } from '@/ui/failure-notice';
import { Skeleton } from '@/ui/skeleton';
import { byDay, byMoment } from '@/words/filing';
import { gradeWords } from '@/words/grievances';
import { silenceSentence, trialSentence, words } from '@/words/simulate';
import type { Simulated } from './simulation-form';

/** Where it would go, what each rule found, and who would be turned to if nobody did anything. */
export function SimulationResult({ input }: { readonly input: Simulated }) {
  const { data, error, refetch } = useAction(simulateTicket, input);
  if (!data) return error ? <FailureNotice failure={error} onRetry={() => void refetch()} /> : <Skeleton rows={4} />;
  return (
    <>
      <Card title={words.result} id='simulated'>
        <Facts
          facts={[
            { name: words.grade, value: gradeWords[data.grade] },
            { name: words.owner, value: data.owner.officeName },
            { name: words.told, value: data.told.join('、') },
            { name: words.acceptBy, value: byMoment(data.acceptDueAt) },
            { name: words.finishBy, value: byDay(data.finishDueAt) },
          ]}
        />
      </Card>
      <Card title={words.rules}>
        <Facts
          facts={data.tried.map((trial) => ({
            name: trial.isMet ? words.met : words.notMet,
            value: trialSentence(trial),
          }))}
        />
      </Card>
      <Card title={words.silence}>
        <Facts
          facts={data.silence.map(({ kind, at, officeName }) => ({
            name: byMoment(at),
            value: silenceSentence(kind, officeName),
          }))}
        />
      </Card>
    </>
  );
}
