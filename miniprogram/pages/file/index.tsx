import { DangerChoice } from '@/features/grievances/danger-choice';
import { FiledCard } from '@/features/grievances/filed-card';
import { MatterChoice } from '@/features/grievances/matter-choice';
import { MatterStory } from '@/features/grievances/matter-story';
import { SimilarNotice } from '@/features/grievances/people/similar-notice';
import { ReceiptCard } from '@/features/grievances/protection/receipt-card';
import { ReporterFields } from '@/features/grievances/reporter-fields';
import { SuggestedMatter } from '@/features/grievances/suggestion/suggested-matter';
import { TextWarnings } from '@/features/grievances/suggestion/text-warnings';
import { type Filing, useFileGrievance } from '@/features/grievances/use-file-grievance';
import { PhotoField } from '@/features/photos/photo-field';
import { type PhotoUpload, usePhotoUpload } from '@/features/photos/use-photo-upload';
import { openTab, replacePage } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { OfflineNotice } from '@/ui/offline-notice';
import { Page } from '@/ui/page';
import { Steps } from '@/ui/steps';
import { words } from '@/words/filing';

const steps = 3;

function StepFields({ filing, upload }: { readonly filing: Filing; readonly upload: PhotoUpload }) {
  const { form, step } = filing;
  const { values, errors, set } = form;
  if (step === 1) {
    return (
      <>
        <SuggestedMatter matter={values.matter} onChoose={(matter) => set('matter', matter)} />
        <MatterChoice
          key={values.matter?.split('.')[0]}
          matter={values.matter}
          onChange={(matter) => set('matter', matter)}
          error={errors.matter}
        />
        <DangerChoice values={values.dangers ?? []} onChange={(dangers) => set('dangers', dangers)} />
      </>
    );
  }
  if (step === 2) return <MatterStory values={values} errors={errors} set={set} />;
  return (
    <>
      <TextWarnings
        said={values.said}
        dangers={values.dangers ?? []}
        onDangers={(dangers) => set('dangers', dangers)}
        isHidden={values.identity !== 'named' || filing.anonymity.isChosen}
      />
      <ReporterFields form={form} anonymity={filing.anonymity} />
      <PhotoField upload={upload} hint={words.photosHint} />
    </>
  );
}

export default function FilePage() {
  const upload = usePhotoUpload();
  const filing = useFileGrievance(upload.keep);
  const { form, step, filed, isSending } = filing;
  const { employerName, workplaceTownCode } = form.values;
  if (filed) {
    const open = () =>
      filed.code === undefined
        ? replacePage('pages/grievance/index', { ticketId: filed.ticketId })
        : replacePage('pages/receipt/index');
    return (
      <Page
        title={words.title}
        action={
          <Button id='open-ticket' kind='main' onPress={open}>
            {words.open}
          </Button>
        }
      >
        {filed.code === undefined ? null : <ReceiptCard code={filed.code} />}
        <FiledCard filed={filed} />
        <Button id='go-home' onPress={() => openTab('pages/home/index')}>
          {words.home}
        </Button>
      </Page>
    );
  }
  const isLast = step === steps;
  return (
    <Page
      title={words.title}
      action={
        <Button id='onward' kind='main' isBusy={isSending} onPress={isLast ? filing.send : filing.next}>
          {isLast ? words.send : words.next}
        </Button>
      }
    >
      <OfflineNotice isForm />
      {form.isRestored && step === 1 ? (
        <Notice tone='plain' actions={[{ label: words.clear, onPress: form.clear }]}>
          {words.restored}
        </Notice>
      ) : null}
      <Steps step={step} steps={steps} />
      {isLast && employerName && workplaceTownCode ? (
        <SimilarNotice employerName={employerName} workplaceTownCode={workplaceTownCode} />
      ) : null}
      <Card>
        <StepFields key={step} filing={filing} upload={upload} />
      </Card>
      <FailureNotice failure={filing.failure} onRetry={isLast ? filing.send : undefined} />
      {step > 1 ? (
        <Button id='previous' onPress={filing.back}>
          {words.previous}
        </Button>
      ) : null}
    </Page>
  );
}
