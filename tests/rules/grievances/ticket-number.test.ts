import { readTicketNumber, ticketNumber } from '@shared/features/grievances/ticket-number';
import * as fc from 'fast-check';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const random = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/);
const numbers = random.map((text) => ticketNumber('2026-03-02', text));

describe('the ticket number', () => {
  it('is the day, five letters or digits and a check', () => {
    expect(ticketNumber('2026-03-02', 'gongyi')).toMatch(/^20260302-[0-9A-Z]{5}-[0-9A-Z]$/);
    expect(() => ticketNumber('2026-03-02', 'abcd')).toThrow(RangeError);
  });

  it('is read as people type it', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const typed = ` ${number.replaceAll('-', '').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `;
        expect(readTicketNumber(typed)).toBe(number);
      }),
    );
  });

  it('shows every single wrong character', () => {
    fc.assert(
      fc.property(numbers, fc.nat(14), fc.constantFrom(...letters), (number, place, letter) => {
        const wrong = number.slice(0, place) + letter + number.slice(place + 1);
        fc.pre(number.charAt(place) !== '-' && wrong !== number);
        expect(readTicketNumber(wrong)).toBeNull();
      }),
    );
  });

  it('shows two neighbours that changed places', () => {
    fc.assert(
      fc.property(numbers, fc.nat(12), (number, place) => {
        const plain = number.replaceAll('-', '');
        const swapped = plain.slice(0, place) + plain.charAt(place + 1) + plain.charAt(place) + plain.slice(place + 2);
        fc.pre(swapped !== plain);
        expect(readTicketNumber(swapped)).toBeNull();
      }),
    );
  });

  it('refuses what is no number', () => {
    for (const text of ['', '20260302', '20260302-UUUUU-0', 'abcdefgh-12345-0']) {
      expect(readTicketNumber(text)).toBeNull();
    }
  });
});
