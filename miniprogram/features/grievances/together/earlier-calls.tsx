import { matterWord } from '@shared/features/grievances/matter-words';
import { findCalls } from '@shared/features/grievances/people-contract';
import { View } from '@tarojs/components';
import { openPage } from '@/platform/navigation';
import { useAction } from '@/platform/use-action';
import { Card } from '@/ui/card';
import { FailureNotice } from '@/ui/failure-notice';
import { ListRow } from '@/ui/list-row';
import { Skeleton } from '@/ui/skeleton';
import { callSentence, words } from '@/words/desk';
import '../ticket.scss';

/** What this phone asked for before; a desk that may not read tickets reads how they stand, and no more. */
export function EarlierCalls({ phone, mayRead }: { readonly phone: string; readonly mayRead: boolean }) {
  const { data, error, refetch } = useAction(findCalls, { phone });
  if (!data) return error ? <FailureNotice failure={error} onRetry={() => void refetch()} /> : <Skeleton rows={2} />;
  const now = new Date();
  const rows = data.rows.map((row) => ({
    id: row.ticketId,
    title: `${row.number} ${matterWord(row.matter)}`,
    sentence: callSentence(row.state, row.officeName, row.dueAt, now),
  }));
  return (
    <Card title={words.earlier} id='earlier-calls'>
      {rows.length === 0 ? words.none : null}
      {rows.map(({ id, title, sentence }) =>
        mayRead ? (
          <ListRow
            key={id}
            id={`earlier-${id}`}
            title={title}
            note={sentence}
            onPress={() => openPage('packages/office/pages/ticket/index', { ticketId: id })}
          />
        ) : (
          <View key={id} className='ticket__line'>
            <View>{title}</View>
            <View className='ticket__at'>{sentence}</View>
          </View>
        ),
      )}
    </Card>
  );
}
