import type { readVisit } from '@shared/features/visits/contract';
import type { OutputOf } from '@shared/kernel/contract';
import { chinaDay } from '@shared/time/china-day';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { PhotoStrip } from '@/ui/photo-strip';
import { dayWords } from '@/words/dates';
import { peopleWords, purposeWords, words } from '@/words/visits';

/** What a visit was. */
export function VisitFacts({ visit }: { readonly visit: OutputOf<typeof readVisit> }) {
  return (
    <Card title={visit.unionName}>
      <Facts
        facts={[
          { name: words.visitedOn, value: dayWords(chinaDay(new Date(visit.visitedAt)), new Date()) },
          { name: words.purposes, value: visit.purposes.map((purpose) => purposeWords[purpose]).join('、') },
          { name: words.peopleMet, value: peopleWords(visit.peopleMet) },
          { name: words.metWhom, value: visit.metWhom },
          { name: words.found, value: visit.found },
          { name: words.district, value: visit.districtName },
          { name: words.districtWorker, value: visit.districtWorkerName },
        ]}
      />
      <PhotoStrip urls={visit.photoUrls} />
    </Card>
  );
}
