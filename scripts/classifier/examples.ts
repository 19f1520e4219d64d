import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { grievanceMatters } from '@shared/features/grievances/categories';
import { type Features, featuresOf } from '@shared/features/grievances/suggestion/features';
import handLabels from './hand-labels.json';

export interface Example {
  readonly source: 'labelled' | 'invented';
  readonly id: string;
  readonly title: string | undefined;
  readonly text: string;
  /** The public set's own label; undefined for invented sentences. */
  readonly isLabour: boolean | undefined;
  /** Our code, given by hand; undefined where nobody gave one. */
  readonly matter: string | undefined;
  readonly features: Features;
}

/** About work: labelled so, or coded by hand as the union's business. */
export const isAbout = ({ isLabour, matter }: Example): boolean =>
  isLabour === true || (matter !== undefined && matter !== 'OTHER.NOT_UNION');

const folder = import.meta.dirname;

/** Sentences written for the training, by matter; never counted in a figure about the labelled texts. */
export const inventedExamples = (): Example[] =>
  readdirSync(path.join(folder, 'invented'))
    .sort()
    .flatMap((file) => {
      const category = file.replace('.txt', '').replaceAll('-', '_').toUpperCase();
      let matter = '';
      return readFileSync(path.join(folder, 'invented', file), 'utf8')
        .split('\n')
        .flatMap((line, at): Example[] => {
          if (line.startsWith('# ')) matter = `${category}.${line.slice(2)}`;
          if (line.startsWith('# ') || line === '') return [];
          if (!grievanceMatters.includes(matter)) throw new Error(`${file}: no matter ${matter}`);
          const features = featuresOf(line);
          return [
            {
              source: 'invented',
              id: `${file}:${at + 1}`,
              title: undefined,
              text: line,
              isLabour: undefined,
              matter,
              features,
            },
          ];
        });
    });

interface LabelledRow {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly label1: string;
}

/** The public labelled messages; a message given twice is taken once, as labour if it ever is. */
export const labelledExamples = (file: string): Example[] => {
  const codes = new Map(Object.entries(handLabels).flatMap(([matter, ids]) => ids.map((id) => [String(id), matter])));
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledRow);
  const byId = new Map<string, Example>();
  for (const { id, title, text, label1 } of rows) {
    const isLabour = label1 === '劳动和社会保障' || byId.get(id)?.isLabour === true;
    byId.set(id, {
      source: 'labelled',
      id,
      title,
      text,
      isLabour,
      matter: codes.get(id),
      features: featuresOf(text, title),
    });
  }
  return [...byId.values()];
};
