import { useOnline } from '@/platform/connection';
import { words } from '@/words/connection';
import { Notice } from './notice';

/** Offline is a state to know of, not an error. */
export function OfflineNotice({ isForm = false }: { readonly isForm?: boolean }) {
  if (useOnline()) return null;
  return <Notice tone='waiting'>{isForm ? words.offlineForm : words.offline}</Notice>;
}
