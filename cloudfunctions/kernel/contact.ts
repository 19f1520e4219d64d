import type { Secrets } from '../platform/secrets';

/** Whom to talk to about a matter. */
export interface Contact {
  readonly name: string;
  readonly phone: string;
}

/** As it is stored: whoever reads the database reads neither name nor phone. */
export const sealContact = ({ seal }: Pick<Secrets, 'seal'>, contact: Contact | null): string | null =>
  contact && seal(JSON.stringify([contact.name, contact.phone]));

export const openContact = ({ open }: Pick<Secrets, 'open'>, sealed: string | null): Contact | null => {
  if (!sealed) return null;
  const [name, phone] = JSON.parse(open(sealed)) as [string, string];
  return { name, phone };
};
