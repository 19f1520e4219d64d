import { isEnded } from '@shared/features/grievances/states';
import { phoneCall } from '@/platform/phone-call';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { Notice } from '@/ui/notice';
import { StageBar } from '@/ui/stage-bar';
import { nextStepSentence, ownerWords, stageSentence, stages, words } from '@/words/grievances';
import { dueSentence, officeDueSentence } from '@/words/ticket-rows';
import { filedForYou } from '@/words/timeline';
import type { Ticket } from './ticket';

/** How many of the four stages are over. */
const stageOf = ({ state, step }: Pick<Ticket, 'state' | 'step'>): number => {
  if (isEnded(state)) return stages.length;
  return state === 'SUBMITTED' || state === 'REOPENED' ? 1 : step - 1;
};

/** Who has it, by when, what comes next: first on every ticket. */
export function TicketProgress({ ticket }: { readonly ticket: Ticket }) {
  const { state, isOverdue, owner, dueAt, isMine, asOf, visit } = ticket;
  const now = new Date(asOf);
  const due = isMine ? dueSentence(state, dueAt, now) : officeDueSentence(ticket, now);
  const { phone } = owner;
  return (
    <Card>
      {visit ? (
        <Notice id='filed-for-me' tone='plain'>
          {filedForYou(visit.visitedOn, visit.districtWorkerName, isMine, now)}
        </Notice>
      ) : null}
      <StageBar
        stages={stages}
        at={stageOf(ticket)}
        tone={isOverdue ? 'overdue' : 'waiting'}
        label={stageSentence(state, isMine)}
      />
      {isOverdue ? (
        <Notice tone='wrong' title={words.overdue}>
          {isMine ? words.overdueSentence : words.overdueForOffice}
        </Notice>
      ) : null}
      <Facts
        facts={[
          { name: words.owner, value: ownerWords(owner.officeName, owner.handlerName) },
          { name: words.due, value: ticket.isDueCertain ? due : `${due}（${words.provisional}）` },
          { name: words.next, value: nextStepSentence(state, owner.officeName, isMine) },
        ]}
      />
      {isMine && phone && !isEnded(state) ? (
        <Button id='call-office' onPress={() => void phoneCall(phone)}>
          {words.callOffice}
        </Button>
      ) : null}
    </Card>
  );
}
