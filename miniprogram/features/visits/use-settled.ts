import { useEffect, useState } from 'react';

const pauseInMs = 300;

/** What was typed last, once nothing more is typed: a search asks when the person pauses, not at every key. */
export const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseInMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};
