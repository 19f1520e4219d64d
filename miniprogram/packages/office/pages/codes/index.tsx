import { useState } from 'react';
import { CodeList } from '@/features/membership/code-list';
import { CodePanel } from '@/features/membership/code-panel';
import { codePlacesOf } from '@/features/membership/code-places';
import { type CodePlace, useCodes } from '@/features/membership/use-codes';
import { useHome } from '@/features/people/use-home';
import { UnionSearch } from '@/features/unions/union-search';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { FailureNotice } from '@/ui/failure-notice';
import { MorePager } from '@/ui/more-pager';
import { Notice } from '@/ui/notice';
import { OfflineNotice } from '@/ui/offline-notice';
import { Page } from '@/ui/page';
import { Sheet } from '@/ui/sheet';
import { SideBySide } from '@/ui/side-by-side';
import { Skeleton } from '@/ui/skeleton';
import { codeWords } from '@/words/membership';

interface PlacesProps {
  readonly isBusy: boolean;
  readonly onIssue: (place: CodePlace) => void;
}

/** Where a code can be made for: one's own places first, then any union found by name. */
function Places({ isBusy, onIssue }: PlacesProps) {
  const { data: home } = useHome();
  if (!home) return <Skeleton rows={1} />;
  const places = codePlacesOf(home.duties);
  return (
    <>
      {places.map((place) => (
        <Button key={place.id} id={`issue-${place.id}`} onPress={() => onIssue(place)} isBusy={isBusy}>
          {codeWords.forPlace(place.name)}
        </Button>
      ))}
      {places.length === 0 ? <Notice tone='plain'>{codeWords.noPlace}</Notice> : null}
      <UnionSearch
        label={codeWords.findUnion}
        onChoose={({ unionId, name }) => onIssue({ kind: 'union', id: unionId, name })}
      />
    </>
  );
}

function Codes({
  pages,
  onOpen,
}: Pick<ReturnType<typeof useCodes>, 'pages'> & { readonly onOpen: (id: string) => void }) {
  if (pages.isLoading) return <Skeleton />;
  if (pages.failure && pages.rows.length === 0) {
    return <FailureNotice failure={pages.failure} onRetry={pages.reload} />;
  }
  if (pages.rows.length === 0) return <Empty title={codeWords.emptyTitle}>{codeWords.empty}</Empty>;
  return (
    <>
      <CodeList codes={pages.rows} onOpen={onOpen} />
      <MorePager hasMore={pages.hasMore} isLoading={pages.isLoadingMore} onMore={pages.loadMore} />
    </>
  );
}

export default function CodesPage() {
  const { pages, failure, isIssuing, isRevoking, dismiss, issue, revoke } = useCodes();
  const [openedId, setOpenedId] = useState<string | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const opened = pages.rows.find(({ codeId }) => codeId === openedId);
  const issueFor = async (place: CodePlace) => {
    const codeId = await issue(place);
    setChoosing(false);
    if (codeId) setOpenedId(codeId);
  };
  const startIssuing = () => {
    dismiss();
    setChoosing(true);
  };
  const side = opened && {
    label: opened.targetName,
    content: (
      <CodePanel key={opened.codeId} code={opened} isSending={isRevoking} onRevoke={() => revoke(opened.codeId)} />
    ),
  };
  return (
    <Page
      title={codeWords.title}
      isWide
      action={
        <Button id='issue' kind='main' onPress={startIssuing}>
          {codeWords.issue}
        </Button>
      }
    >
      <OfflineNotice />
      <FailureNotice failure={failure} />
      <SideBySide
        side={side ?? null}
        onClose={() => setOpenedId(null)}
        backWord={codeWords.back}
        emptyWords={codeWords.choose}
      >
        <Codes pages={pages} onOpen={setOpenedId} />
      </SideBySide>
      <Sheet isOpen={isChoosing} title={codeWords.issueTitle} onClose={() => setChoosing(false)}>
        <Places isBusy={isIssuing} onIssue={(place) => void issueFor(place)} />
      </Sheet>
    </Page>
  );
}
