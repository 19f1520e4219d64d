import { useRef, useState } from 'react';
import type * as z from 'zod/mini';
import { fieldSentence } from '@/words/fields';
import { useDraft } from './use-draft';

type FormSchema = z.ZodMiniObject;
type FieldOf<S extends FormSchema> = Extract<keyof z.input<S>, string>;
type Values<S extends FormSchema> = Partial<z.input<S>>;
type Sentences = Readonly<Record<string, string>>;

export interface FormOptions<S extends FormSchema> {
  /** Names the draft kept on the phone. */
  readonly draft: string;
  readonly initial?: Values<S>;
  /** Fields too private to lie on a phone others may hold. */
  readonly neverKept?: readonly FieldOf<S>[];
}

export interface Form<S extends FormSchema> {
  readonly values: Values<S>;
  /** The sentence beside each field that needs correcting, by its path ("employer.name"). */
  readonly errors: Sentences;
  /** True when what is shown was typed before the app was closed. */
  readonly isRestored: boolean;
  readonly set: <K extends FieldOf<S>>(name: K, value: z.input<S>[K] | undefined) => void;
  /** Puts a sentence beside a field: a refusal of the server that is about it. */
  readonly refuse: (path: string, sentence: string) => void;
  /** What may be sent, or null after marking every field that does not pass. */
  readonly check: () => z.output<S> | null;
  /** Whether these fields pass, marking those that do not: one step of a long form. */
  readonly checkStep: (names: readonly FieldOf<S>[]) => boolean;
  /** Forgets the draft, on the phone too. Call it when the command has succeeded. */
  readonly clear: () => void;
}

/** A form over a contract's own schema. */
export const useForm = <S extends FormSchema>(schema: S, options: FormOptions<S>): Form<S> => {
  const { draft, initial = {}, neverKept = [] } = options;
  const stored = useDraft<Values<S>>(draft, neverKept);
  const [values, setValues] = useState<Values<S>>({ ...initial, ...stored.restored });
  const [errors, setErrors] = useState<Sentences>({});
  const latest = useRef(values);

  const replace = (next: Values<S>) => {
    latest.current = next;
    setValues(next);
  };
  const findErrors = (): Sentences => sentencesByPath(schema.safeParse(latest.current).error?.issues ?? []);

  return {
    values,
    errors,
    isRestored: stored.restored !== null,
    set: (name, value) => {
      replace({ ...latest.current, [name]: value });
      stored.keep(latest.current);
      setErrors((before) => within(before, (path) => !isPartOf(path, name)));
    },
    refuse: (path, sentence) => setErrors((before) => ({ ...before, [path]: sentence })),
    check: () => {
      const parsed = schema.safeParse(latest.current);
      setErrors(sentencesByPath(parsed.error?.issues ?? []));
      return parsed.success ? parsed.data : null;
    },
    checkStep: (names) => {
      const found = within(findErrors(), (path) => names.some((name) => isPartOf(path, name)));
      setErrors(found);
      return Object.keys(found).length === 0;
    },
    clear: () => {
      stored.forget();
      replace({ ...initial });
      setErrors({});
    },
  };
};

const isPartOf = (path: string, name: string): boolean => path === name || path.startsWith(`${name}.`);

const within = (sentences: Sentences, isWanted: (path: string) => boolean): Sentences =>
  Object.fromEntries(Object.entries(sentences).filter(([path]) => isWanted(path)));

const sentencesByPath = (issues: readonly z.core.$ZodIssue[]): Sentences =>
  Object.fromEntries([...issues].reverse().map((issue) => [issue.path.join('.'), fieldSentence(issue)]));
