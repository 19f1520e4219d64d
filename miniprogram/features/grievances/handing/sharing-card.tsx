import { chinaDay } from '@shared/time/china-day';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { askedSentence, decidedSentence, helperSentence, words } from '@/words/handing';
import type { Ticket } from '../ticket';

/** Offices that help, and more time that was asked for, with its reason. */
export function SharingCard({ ticket: { coHandlers, extension, asOf } }: { readonly ticket: Ticket }) {
  const now = new Date(asOf);
  return (
    <>
      {extension ? (
        <Card title={words.extension} id='extension'>
          <Facts
            facts={[
              { name: words.asked, value: askedSentence(extension) },
              { name: words.decision, value: decidedSentence(extension) },
            ]}
          />
        </Card>
      ) : null}
      {coHandlers.length > 0 ? (
        <Card title={words.coHandlers} id='co-handlers'>
          <Facts
            facts={coHandlers.map((helper) => ({
              name: helper.name,
              value: helperSentence(helper, chinaDay(new Date(helper.dueAt)), now),
            }))}
          />
        </Card>
      ) : null}
    </>
  );
}
