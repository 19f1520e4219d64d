import { CodeProblem } from '@/features/membership/code-problem';
import { ConsentStep } from '@/features/membership/consent-step';
import { isSettled, JoinRefusal, mayTransfer } from '@/features/membership/join-refusal';
import type { JoinTarget } from '@/features/membership/join-target';
import { PersonStep } from '@/features/membership/person-step';
import { ReceiptCard } from '@/features/membership/receipt-card';
import { TargetCard } from '@/features/membership/target-card';
import { type Join, useJoin } from '@/features/membership/use-join';
import { type ChosenTarget, useJoinTarget } from '@/features/membership/use-join-target';
import { useScanToJoin } from '@/features/membership/use-scan-to-join';
import { UnionSearch } from '@/features/unions/union-search';
import { openTab, usePageQuery } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { OfflineNotice } from '@/ui/offline-notice';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { Steps } from '@/ui/steps';
import { joinWords } from '@/words/membership';

/** No union yet: scan or search; or a code that leads nowhere, and the ways on from it. */
function FindUnion({ chosen }: { readonly chosen: ChosenTarget }) {
  const { search } = usePageQuery();
  if (chosen.isLoading) return <Skeleton />;
  if (chosen.failure) {
    return (
      <CodeProblem
        failure={chosen.failure}
        onInstead={chosen.choose}
        onSearch={chosen.startOver}
        onRetry={chosen.reload}
      />
    );
  }
  return (
    <>
      <Notice tone='plain'>{joinWords.choosing}</Notice>
      <UnionSearch
        startText={search ?? ''}
        onChoose={({ unionId, name }) => chosen.choose({ unionId, unionName: name })}
      />
    </>
  );
}

function Choosing({ chosen }: { readonly chosen: ChosenTarget }) {
  const { start, isUnreadable } = useScanToJoin(chosen.chooseCode);
  return (
    <Page
      title={joinWords.title}
      action={
        <Button id='scan' kind='main' onPress={start}>
          {joinWords.scan}
        </Button>
      }
    >
      <OfflineNotice />
      {isUnreadable ? <Notice tone='wrong'>{joinWords.unreadable}</Notice> : null}
      <FindUnion chosen={chosen} />
    </Page>
  );
}

/** The one thing to do now, whichever step it is. */
function MainAction({ join, target }: { readonly join: Join; readonly target: JoinTarget }) {
  const action = (id: string, words: string, onPress: () => void) => (
    <Button id={id} kind='main' onPress={onPress} isBusy={join.isSending}>
      {words}
    </Button>
  );
  if (mayTransfer(join.failure)) {
    return action('transfer', joinWords.moveHere(target.unionName), () => join.send(true));
  }
  if (join.receipt || isSettled(join.failure)) {
    return action('see-progress', joinWords.seeProgress, () => openTab('pages/mine/index'));
  }
  if (join.step === 1) return action('next', joinWords.next, join.goOn);
  return action('submit', joinWords.submit, () => join.send(false));
}

function Form({ join }: { readonly join: Join }) {
  if (isSettled(join.failure)) return null;
  return (
    <>
      <Steps step={join.step} steps={2} />
      {join.step === 1 ? (
        <ConsentStep consents={join.consents} onChange={join.changeConsents} isMissing={join.isConsentMissing} />
      ) : (
        <>
          <PersonStep form={join.form} failure={join.failure} onChange={join.dismiss} />
          <Button id='back' onPress={join.goBack}>
            {joinWords.back}
          </Button>
        </>
      )}
    </>
  );
}

function Joining({ chosen, target }: { readonly chosen: ChosenTarget; readonly target: JoinTarget }) {
  const join = useJoin(target);
  return (
    <Page title={joinWords.title} action={<MainAction join={join} target={target} />}>
      <OfflineNotice isForm />
      {join.receipt ? (
        <ReceiptCard receipt={join.receipt} />
      ) : (
        <>
          {join.step === 1 ? <TargetCard target={target} onOther={chosen.startOver} /> : null}
          <Form join={join} />
          <JoinRefusal
            failure={join.failure}
            onRetry={() => join.send(false)}
            onInstead={chosen.choose}
            onOther={chosen.startOver}
          />
        </>
      )}
    </Page>
  );
}

/** Landing of a scanned code, and the form: the union is known before anything is asked. */
export default function JoinPage() {
  const chosen = useJoinTarget();
  return chosen.target ? <Joining chosen={chosen} target={chosen.target} /> : <Choosing chosen={chosen} />;
}
