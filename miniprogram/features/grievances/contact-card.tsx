import { useState } from 'react';
import { phoneCall } from '@/platform/phone-call';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { words as ticketWords } from '@/words/grievances';
import { callPerson, words } from '@/words/handling';
import { LookUp } from './protection/look-up';
import type { Ticket } from './ticket';

/** Whom to talk to: masked, and in full after a reason was given; nothing when the caller may not know. */
export function ContactCard({ ticket: { ticketId, contact: shown, identity } }: { readonly ticket: Ticket }) {
  const [found, setFound] = useState<{ readonly name: string; readonly phone: string } | null>(null);
  const contact = found ?? shown;
  if (!shown || !contact) return null;
  return (
    <Card title={ticketWords.contact} id='contact'>
      <Facts
        facts={[
          { name: words.name, value: contact.name },
          { name: words.phone, value: contact.phone },
          { name: words.confidentiality, value: identity === 'confidential' ? ticketWords.confidentialNote : null },
        ]}
      />
      {shown.isMasked && !found ? (
        <LookUp ticketId={ticketId} onFound={setFound} />
      ) : (
        <Button id='call-worker' onPress={() => void phoneCall(contact.phone)}>
          {callPerson(contact.name)}
        </Button>
      )}
    </Card>
  );
}
