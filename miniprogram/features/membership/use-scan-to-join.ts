import { scannedCode } from '@shared/features/membership/scanned-code';
import { useState } from 'react';
import { scan } from '@/platform/scan';

interface ScanToJoin {
  /** Must run inside a tap. */
  readonly start: () => void;
  /** True when a picture was seen but nothing could be read in it. */
  readonly isUnreadable: boolean;
}

/** Reads a code and hands over what stands in it; closing the scanner changes nothing. */
export const useScanToJoin = (onCode: (code: string) => void): ScanToJoin => {
  const [isUnreadable, setUnreadable] = useState(false);
  const read = async () => {
    setUnreadable(false);
    const scanned = await scan();
    if (scanned.ok) onCode(scannedCode(scanned.text));
    else setUnreadable(scanned.reason !== 'cancelled');
  };
  return { start: () => void read(), isUnreadable };
};
