import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { dayWords } from '@/words/dates';
import { contactWords, letterSentence, letterWords, outsideSentence, promiseWords, words } from '@/words/resolving';
import type { Ticket } from '../ticket';
import { InstalmentsCard } from './instalments-card';
import '../ticket.scss';

interface CardProps {
  readonly ticket: Ticket;
  /** What an office can do with a letter; left to the office's page, so that workers need not load it. */
  readonly letterFoot?: (letter: Ticket['letters'][number]) => ReactNode;
}

/** Who was talked to, when, and what they promised; the newest first. */
function ContactsCard({ ticket: { contacts, asOf } }: CardProps) {
  if (contacts.length === 0) return null;
  const now = new Date(asOf);
  return (
    <Card title={words.contacts} id='contacts'>
      {[...contacts].reverse().map((contact) => {
        const promised = promiseWords(contact, now);
        return (
          <View key={contact.contactId} className='ticket__line'>
            <View>{contactWords(contact)}</View>
            <View className='ticket__at'>
              {dayWords(contact.on, now)} {contact.officeName}
            </View>
            <View className='ticket__words'>{contact.summary}</View>
            {promised ? <View>{promised}</View> : null}
            {contact.officeNote ? (
              <View className='ticket__at'>
                {words.officeNote}：{contact.officeNote}
              </View>
            ) : null}
          </View>
        );
      })}
    </Card>
  );
}

/** The letters the union wrote about it. */
function LettersCard({ ticket: { letters, asOf }, letterFoot }: CardProps) {
  if (letters.length === 0) return null;
  return (
    <Card title={words.letters} id='letters'>
      {letters.map((letter) => (
        <View key={letter.letterId} className='ticket__line'>
          <View>
            {letterWords[letter.kind]} {letter.number}
          </View>
          <View className='ticket__at'>{letterSentence(letter, new Date(asOf))}</View>
          <View className='ticket__words'>{letter.requests}</View>
          {letterFoot?.(letter)}
        </View>
      ))}
    </Card>
  );
}

/** What came up in the course of a ticket, for its worker and for its office; nothing while nothing did. */
export function CourseCards({ ticket, letterFoot }: CardProps) {
  return (
    <>
      {ticket.outside ? (
        <Notice id='outside' tone='plain'>
          {outsideSentence(ticket.outside, new Date(ticket.asOf))}
        </Notice>
      ) : null}
      <InstalmentsCard ticket={ticket} />
      <ContactsCard ticket={ticket} />
      <LettersCard ticket={ticket} letterFoot={letterFoot} />
    </>
  );
}
