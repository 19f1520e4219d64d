import { Button } from '@/ui/button';
import { FailureNotice } from '@/ui/failure-notice';
import { sends } from '@/words/handing';
import type { Deed } from './use-deed';

/** The foot of a form: why it was refused, and the button. */
export function SendButton({ deed, name }: { readonly deed: Deed; readonly name: keyof typeof sends }) {
  return (
    <>
      <FailureNotice failure={deed.failure} onRetry={deed.send} />
      <Button id={`send-${name}`} kind='main' isBusy={deed.isSending} onPress={deed.send}>
        {sends[name]}
      </Button>
    </>
  );
}
