import { logVisit } from '@shared/features/visits/contract';
import { parsePhone } from '@shared/people/phone';
import { useState } from 'react';
import type * as z from 'zod/mini';
import { type Form, useForm } from '@/platform/use-form';
import { words } from '@/words/visits';

/** One matter as the contract of a visit has it. */
const matterFound = logVisit.input.shape.matters.def.innerType.def.element;

export type MatterFound = z.input<typeof matterFound>;
export type MatterForm = Form<typeof matterFound>;

export interface MatterEditing {
  readonly form: MatterForm;
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly drop: () => void;
  /** The finished matter, or null after marking what is missing. */
  readonly finish: () => MatterFound | null;
}

/** The matter being written, with a draft of its own until it is added to the visit. */
export const useMatter = (): MatterEditing => {
  const form = useForm(matterFound, {
    draft: 'visit-matter',
    initial: { headcount: 1, identity: 'named', dangers: [] },
  });
  const [isOpen, setOpen] = useState(form.isRestored);
  const close = () => {
    form.clear();
    setOpen(false);
  };
  return {
    form,
    isOpen,
    open: () => setOpen(true),
    drop: close,
    finish: () => {
      const matter = form.check();
      const { concerns } = form.values;
      if (concerns && !parsePhone(concerns.phone).ok) {
        form.refuse('concerns.phone', words.phoneWrong);
        return null;
      }
      if (matter) close();
      return matter;
    },
  };
};
