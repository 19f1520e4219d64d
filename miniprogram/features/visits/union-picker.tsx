import { listDistrictUnions } from '@shared/features/districts/contract';
import { useState } from 'react';
import { usePages } from '@/platform/use-pages';
import { Empty } from '@/ui/empty';
import { FailureNotice } from '@/ui/failure-notice';
import { ListRow } from '@/ui/list-row';
import { MorePager } from '@/ui/more-pager';
import { Skeleton } from '@/ui/skeleton';
import { TextField } from '@/ui/text-field';
import { words } from '@/words/visits';
import { useSettled } from './use-settled';
import type { VisitedUnion } from './visited-union';

const isSearchable = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** The unions of the district worker's own districts, narrowed by what is typed. */
export function UnionPicker({ onPick }: { readonly onPick: (union: VisitedUnion) => void }) {
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim());
  const { rows, isLoading, failure, hasMore, isLoadingMore, loadMore, reload } = usePages(
    listDistrictUnions,
    isSearchable(text) ? { text } : {},
  );
  return (
    <>
      <TextField
        id='search-union'
        label={words.searchUnion}
        hint={words.searchHint}
        limit={40}
        value={typed}
        onChange={setTyped}
      />
      <FailureNotice failure={failure} onRetry={reload} />
      {isLoading ? <Skeleton rows={4} /> : null}
      {!isLoading && !failure && rows.length === 0 ? <Empty title={words.noUnionTitle}>{words.noUnion}</Empty> : null}
      {rows.map((union) => (
        <ListRow
          key={union.unionId}
          id={`union-${union.unionId}`}
          title={union.name}
          note={union.address}
          detail={union.districtName}
          onPress={() => onPick(union)}
        />
      ))}
      {rows.length > 0 ? <MorePager hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} /> : null}
    </>
  );
}
