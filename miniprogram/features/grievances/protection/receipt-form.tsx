import { readReceiptCode } from '@shared/features/grievances/receipt-code';
import { useState } from 'react';
import { readStored, removeStored } from '@/platform/storage';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { TextField } from '@/ui/text-field';
import { words } from '@/words/protection';
import { keptReceipt } from './kept-receipt';

export interface Receipt {
  readonly code: string;
  readonly passphrase: string;
}

const keptCode = (): string => {
  const kept = readStored(keptReceipt);
  return typeof kept === 'string' ? kept : '';
};

/** Code and passphrase; neither is kept by this page. */
export function ReceiptForm({ onOpen }: { readonly onOpen: (receipt: Receipt) => void }) {
  const [code, setCode] = useState(keptCode);
  const [passphrase, setPassphrase] = useState('');
  const [isKept, setKept] = useState(code !== '');
  const [errors, setErrors] = useState<{ code?: string; passphrase?: string }>({});
  const open = () => {
    const written = readReceiptCode(code);
    const isLong = passphrase.trim().length >= 6;
    setErrors({
      ...(written === null ? { code: words.codeWrong } : {}),
      ...(isLong ? {} : { passphrase: words.passphraseShort }),
    });
    if (written !== null && isLong) onOpen({ code: written, passphrase });
  };
  const forget = () => {
    removeStored(keptReceipt);
    setCode('');
    setKept(false);
  };
  return (
    <Card>
      <TextField
        id='code'
        label={words.receipt}
        hint={words.receiptHint}
        limit={60}
        value={code}
        onChange={setCode}
        error={errors.code}
      />
      <TextField
        id='passphrase'
        label={words.passphrase}
        limit={64}
        value={passphrase}
        onChange={setPassphrase}
        error={errors.passphrase}
      />
      <Button id='open-receipt' kind='main' onPress={open}>
        {words.open}
      </Button>
      {isKept ? (
        <Button id='forget-code' onPress={forget}>
          {words.forget}
        </Button>
      ) : null}
    </Card>
  );
}
