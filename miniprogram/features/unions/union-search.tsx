import { searchUnions, type unionRow } from '@shared/features/unions/contract';
import { regionName } from '@shared/places/regions';
import { useState } from 'react';
import type * as z from 'zod/mini';
import { usePages } from '@/platform/use-pages';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { FailureNotice } from '@/ui/failure-notice';
import { ListRow } from '@/ui/list-row';
import { MorePager } from '@/ui/more-pager';
import { Skeleton } from '@/ui/skeleton';
import { TextField } from '@/ui/text-field';
import { unionWords } from '@/words/unions';
import { useSettled } from './use-settled';

export type UnionRow = z.output<typeof unionRow>;

interface UnionSearchProps {
  readonly onChoose: (union: UnionRow) => void;
  readonly label?: string;
  /** What is looked for before anything is typed. */
  readonly startText?: string;
}

const shortestText = 2;

const placeOf = ({ regionCode }: UnionRow): string =>
  [6, 9]
    .filter((length) => regionCode.length >= length)
    .map((length) => regionName(regionCode.slice(0, length)) ?? '')
    .join(' ');

function Results({ text, onChoose }: { readonly text: string; readonly onChoose: UnionSearchProps['onChoose'] }) {
  const { rows, isLoading, isLoadingMore, hasMore, failure, loadMore, reload } = usePages(searchUnions, { text });
  const found = rows.filter(({ mayJoin }) => mayJoin);
  if (isLoading) return <Skeleton rows={2} />;
  if (failure) return <FailureNotice failure={failure} onRetry={reload} />;
  if (found.length === 0 && !hasMore) return <Empty title={unionWords.notFoundTitle}>{unionWords.notFound}</Empty>;
  return (
    <>
      {found.map((union) => (
        <ListRow
          key={union.unionId}
          id={`union-${union.unionId}`}
          title={union.name}
          note={placeOf(union)}
          onPress={() => onChoose(union)}
        />
      ))}
      <MorePager hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} />
    </>
  );
}

/** Finds a union by the beginning of its name; only those that take members are offered. */
export function UnionSearch({ onChoose, label = unionWords.searchLabel, startText = '' }: UnionSearchProps) {
  const [typed, setTyped] = useState(startText);
  const text = useSettled(typed.trim());
  return (
    <>
      <Card>
        <TextField
          id='union-text'
          label={label}
          value={typed}
          onChange={setTyped}
          placeholder={unionWords.searchPlaceholder}
          hint={unionWords.searchHint}
          limit={40}
        />
      </Card>
      {Array.from(text).length >= shortestText ? <Results text={text} onChoose={onChoose} /> : null}
    </>
  );
}
