import { DangerChoice } from '@/features/grievances/danger-choice';
import { MatterChoice } from '@/features/grievances/matter-choice';
import { MatterStory } from '@/features/grievances/matter-story';
import { PhotoField } from '@/features/photos/photo-field';
import { usePhotoUpload } from '@/features/photos/use-photo-upload';
import { LoggedVisit } from '@/features/visits/logged-visit';
import { MatterList } from '@/features/visits/matter-list';
import { UnionPicker } from '@/features/visits/union-picker';
import { useLogVisit } from '@/features/visits/use-log-visit';
import { type MatterForm, useMatter } from '@/features/visits/use-matter';
import { FindingFields, OccasionFields } from '@/features/visits/visit-fields';
import { openPage, replacePage } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { OfflineNotice } from '@/ui/offline-notice';
import { Page } from '@/ui/page';
import { Steps } from '@/ui/steps';
import { words } from '@/words/visits';

const steps = 3;

function MatterFields({ form: { values, errors, set } }: { readonly form: MatterForm }) {
  return (
    <>
      <MatterChoice matter={values.matter} onChange={(matter) => set('matter', matter)} error={errors.matter} />
      <DangerChoice values={values.dangers ?? []} onChange={(dangers) => set('dangers', dangers)} />
      <MatterStory values={values} errors={errors} set={set} isPlaceKnown />
    </>
  );
}

export default function LogVisitPage() {
  const upload = usePhotoUpload();
  const logging = useLogVisit(upload.keep);
  const editing = useMatter();
  const { form, step, union, logged, isSending, failure } = logging;
  if (logged) {
    const seeVisits = () => replacePage('packages/field/pages/visits/index');
    return (
      <Page
        title={words.log}
        action={
          <Button id='to-visits' kind='main' onPress={seeVisits}>
            {words.backToList}
          </Button>
        }
      >
        <LoggedVisit logged={logged} onOpen={(ticketId) => openPage('pages/grievance/index', { ticketId })} />
      </Page>
    );
  }
  if (!union) {
    return (
      <Page title={words.log}>
        <OfflineNotice isForm />
        <Steps step={1} steps={steps} />
        <UnionPicker onPick={logging.pickUnion} />
      </Page>
    );
  }
  const isLast = step === steps;
  const onward = (
    <Button
      id='onward'
      kind='main'
      isBusy={isSending}
      isDisabled={isLast && editing.isOpen}
      onPress={isLast ? logging.send : logging.next}
    >
      {isLast ? words.send : words.next}
    </Button>
  );
  return (
    <Page title={words.log} action={onward}>
      <OfflineNotice isForm />
      {form.isRestored && step === 1 ? (
        <Notice tone='plain' actions={[{ label: words.clear, onPress: logging.clear }]}>
          {words.restored}
        </Notice>
      ) : null}
      <Steps step={step} steps={steps} />
      {step === 1 ? <OccasionFields logging={logging} /> : null}
      {step === 2 ? <FindingFields logging={logging} photoField={<PhotoField upload={upload} />} /> : null}
      {isLast ? (
        <MatterList
          matters={form.values.matters ?? []}
          onChange={(matters) => form.set('matters', matters)}
          editing={editing}
          fields={<MatterFields form={editing.form} />}
        />
      ) : null}
      {isLast && editing.isOpen ? <Notice tone='plain'>{words.finishMatter}</Notice> : null}
      <FailureNotice failure={failure} onRetry={isLast ? logging.send : undefined} />
      {step > 1 ? (
        <Button id='previous' onPress={logging.back}>
          {words.previous}
        </Button>
      ) : null}
    </Page>
  );
}
