const storedAs = 'gongyi.token';

const readToken = (): string | null => {
  const given = new URLSearchParams(location.search).get('token');
  if (!given) return sessionStorage.getItem(storedAs);
  sessionStorage.setItem(storedAs, given);
  return given;
};

let token: string | null = null;

/** The address wins over what is stored: two phones side by side in one tab share the tab's storage. */
export const startSession = (): void => {
  token = readToken();
};

export const isSignedIn = (): boolean => token !== null;

export const bearerToken = (): string | null => token;

/** Part of every storage key, so that two people acting in one browser never meet each other's drafts. */
export const storageOwner = (): string => (token ?? 'nobody').slice(-16);
