import { useEffect, useState } from 'react';

const quietForInMs = 400;

/** What is typed, once the person pauses: a search on every key would ask the cloud twenty times a second. */
export const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), quietForInMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};
