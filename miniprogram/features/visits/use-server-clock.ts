import { readHome } from '@shared/features/people/contract';
import { useAction } from '@/platform/use-action';

/** Now, as the server has it: a phone's own clock may be days out, and a visit of tomorrow would be refused. */
export const useServerClock = (): (() => Date) => {
  const { data: home, dataUpdatedAt } = useAction(readHome, {});
  return () => (home && dataUpdatedAt > 0 ? new Date(Date.parse(home.asOf) + Date.now() - dataUpdatedAt) : new Date());
};
