import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Taro has no RootPortal in the browser. */
export function Portal({ children }: { readonly children: ReactNode }) {
  return createPortal(children, document.body);
}
