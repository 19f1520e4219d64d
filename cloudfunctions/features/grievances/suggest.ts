import { namesInText } from '@shared/features/grievances/suggestion/names-in-text';
import { redFlagsIn } from '@shared/features/grievances/suggestion/red-flags';
import { suggest } from '@shared/features/grievances/suggestion/suggest';
import { suggestMatter } from '@shared/features/grievances/suggestion-contract';
import { serve } from '../../kernel/route';

/** No store call, and nothing is written down. */
export const serveSuggestMatter = () =>
  serve(suggestMatter, async ({ title, text }) => {
    const { isAboutWork, matters, pleaseChoose } = suggest(text, title);
    const naming = namesInText(text).map(({ piece }) => piece);
    return {
      isAboutWork,
      matters: matters.map(({ matter, confidence }) => ({ matter, confidence })),
      pleaseChoose,
      dangers: redFlagsIn(`${title ?? ''}。${text}`),
      naming: [...new Set(naming)],
    };
  });
