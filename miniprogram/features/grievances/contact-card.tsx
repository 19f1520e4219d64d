import { phoneCall } from '@/platform/phone-call';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { words as ticketWords } from '@/words/grievances';
import { callPerson, words } from '@/words/handling';
import type { Ticket } from './ticket';

/** Whom to talk to, one tap from the telephone; nothing when the caller may not know. */
export function ContactCard({ ticket: { contact, identity } }: { readonly ticket: Ticket }) {
  if (!contact) return null;
  return (
    <Card title={ticketWords.contact} id='contact'>
      <Facts
        facts={[
          { name: words.name, value: contact.name },
          { name: words.phone, value: contact.phone },
          { name: words.confidentiality, value: identity === 'confidential' ? ticketWords.confidentialNote : null },
        ]}
      />
      <Button id='call-worker' onPress={() => void phoneCall(contact.phone)}>
        {callPerson(contact.name)}
      </Button>
    </Card>
  );
}
