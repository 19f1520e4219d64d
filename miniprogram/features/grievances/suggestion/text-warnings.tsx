import { type Danger, isRedFlag } from '@shared/features/grievances/grade';
import { suggestMatter } from '@shared/features/grievances/suggestion-contract';
import { useAction } from '@/platform/use-action';
import { Notice } from '@/ui/notice';
import { words } from '@/words/suggestion';

interface TextWarningsProps {
  readonly said: string | undefined;
  readonly dangers: readonly Danger[];
  readonly onDangers: (dangers: Danger[]) => void;
  /** Nobody, or only one office, shall know who wrote it. */
  readonly isHidden: boolean;
}

/** What was written may be urgent though nothing was ticked, or may name whoever wants to stay unknown. */
export function TextWarnings({ said = '', dangers, onDangers, isHidden }: TextWarningsProps) {
  const text = said.trim();
  const { data } = useAction(suggestMatter, { text }, { isReady: text.length > 1 });
  const missing = (data?.dangers ?? []).filter((danger) => isRedFlag(danger) && !dangers.includes(danger));
  const naming = isHidden ? (data?.naming ?? []) : [];
  return (
    <>
      {missing.length > 0 ? (
        <Notice
          id='maybe-urgent'
          tone='wrong'
          title={words.urgent}
          actions={[{ label: words.markUrgent, onPress: () => onDangers([...dangers, ...missing]) }]}
        >
          {words.urgentWords}
        </Notice>
      ) : null}
      {naming.length > 0 ? (
        <Notice id='names-writer' tone='waiting' title={words.named}>
          {naming.join('、')}
        </Notice>
      ) : null}
    </>
  );
}
