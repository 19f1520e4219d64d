import { useEffect, useRef, useState } from 'react';
import { readStored, removeStored, writeStored } from './storage';

const writeDelayInMs = 300;

export interface Draft<V> {
  /** What was typed before the app was closed, or null. */
  readonly restored: Partial<V> | null;
  readonly keep: (values: V) => void;
  readonly forget: () => void;
}

/** Keeps what is being typed on the phone, shortly after the last key and at once when the page goes away. */
export const useDraft = <V extends object>(name: string, neverKept: readonly string[]): Draft<V> => {
  const storedAs = `draft.${name}`;
  const [restored] = useState(() => readDraft<V>(storedAs));
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; write: () => void } | null>(null);

  const stop = () => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
  };
  useEffect(() => () => waiting.current?.write(), []);

  return {
    restored,
    keep: (values) => {
      stop();
      const write = () => {
        stop();
        writeStored(storedAs, withoutFields(values, neverKept));
      };
      waiting.current = { write, timer: setTimeout(write, writeDelayInMs) };
    },
    forget: () => {
      stop();
      removeStored(storedAs);
    },
  };
};

const withoutFields = (values: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));

/** An older version's draft may hold other fields: the schema drops or marks them when the form is checked. */
const readDraft = <V extends object>(storedAs: string): Partial<V> | null => {
  const stored = readStored(storedAs);
  return typeof stored === 'object' && stored !== null ? (stored as Partial<V>) : null;
};
