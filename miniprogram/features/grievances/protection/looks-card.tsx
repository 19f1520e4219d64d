import { type LookReason, listContactLooks } from '@shared/features/grievances/protection-contract';
import { View } from '@tarojs/components';
import { useAction } from '@/platform/use-action';
import { Card } from '@/ui/card';
import { FailureNotice } from '@/ui/failure-notice';
import { dayWords } from '@/words/dates';
import { lookReasonWords, words } from '@/words/protection';

interface Look {
  readonly on: string;
  readonly officeName: string;
  readonly reason: string;
}

const lookSentence = ({ on, officeName, reason }: Look, now: Date): string =>
  `${dayWords(on, now)} ${officeName}：${lookReasonWords[reason as LookReason] ?? reason}`;

export function Looks({ looks }: { readonly looks: readonly Look[] }) {
  const now = new Date();
  return (
    <Card title={words.looks} id='looks'>
      {looks.length === 0 ? words.noLooks : null}
      {looks.map((look) => (
        <View key={`${look.on}-${look.officeName}-${look.reason}`}>{lookSentence(look, now)}</View>
      ))}
    </Card>
  );
}

/** Who looked up the worker's name and number: which office, which day, why. */
export function LooksCard({ ticketId }: { readonly ticketId: string }) {
  const { data, error, refetch } = useAction(listContactLooks, { ticketId });
  if (!data) return <FailureNotice failure={error} onRetry={() => void refetch()} />;
  return <Looks looks={data.looks} />;
}
