import type { ReactNode } from 'react';

/** WeChat always knows who is there. */
export function SignedOut(): ReactNode {
  return null;
}
