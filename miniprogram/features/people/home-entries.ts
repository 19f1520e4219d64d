import { openPage, openTab } from '@/platform/navigation';
import type { Tile } from '@/ui/tiles';
import { entryWords } from '@/words/home';
import { type Home, workEntries } from './work-entries';

interface HomeEntries {
  /** The one thing this person most likely came for. */
  readonly main: Tile;
  /** The rest of the work the person has. */
  readonly work: readonly Tile[];
  /** The rest of what everybody may come for. */
  readonly everyday: readonly Tile[];
}

/** Office work comes first, then joining for somebody in no union, else telling what is wrong; nothing stands twice. */
export const homeEntries = ({ duties, membership }: Home, onScan: () => void): HomeEntries => {
  const join: Tile = { id: 'go-join', ...entryWords.join, onPress: onScan };
  const file: Tile = { id: 'go-file', ...entryWords.file, onPress: () => openPage('pages/file/index') };
  const nearby: Tile = { id: 'go-nearby', ...entryWords.nearby, onPress: () => openTab('pages/nearby/index') };
  const [firstWork, ...work] = workEntries(duties);
  const main = firstWork ?? (membership === null ? join : file);
  return { main, work, everyday: [join, file, nearby].filter((tile) => tile !== main) };
};
