/** The first page of a local Gongyi: a phone beside the people who may hold it, and the clock. Not part of the product. */

interface Person {
  readonly personId: string;
  readonly name: string;
  readonly group: string;
  readonly about: string;
  /** Page of the app to open first. */
  readonly opens: string;
  readonly isWide?: boolean;
}

const find = <E extends HTMLElement>(id: string): E => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no #${id} on the page`);
  return element as E;
};

const send = async <T>(path: string, body?: unknown): Promise<T> => {
  const answer = await fetch(
    path,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as T;
};

const tokens = new Map<string, string>();
const tokenOf = async (personId: string): Promise<string> => {
  const known = tokens.get(personId);
  if (known) return known;
  const { token } = await send<{ token: string }>(
    '/local/sign-in',
    personId === 'fresh' ? { fresh: true } : { personId },
  );
  tokens.set(personId, token);
  return token;
};

const phone = find<HTMLIFrameElement>('phone');

const showWide = (isWide: boolean): void => {
  find('frame').className = isWide ? 'desk' : 'phone';
  find('wide').setAttribute('aria-pressed', String(isWide));
};

const become = async (person: Person): Promise<void> => {
  const token = await tokenOf(person.personId);
  find('who').textContent = person.name;
  find('what').textContent = person.about;
  showWide(person.isWide ?? false);
  phone.hidden = false;
  phone.src = `/app/?token=${encodeURIComponent(token)}&as=${encodeURIComponent(person.personId)}#/${person.opens}`;
  for (const button of document.querySelectorAll('.person')) {
    button.setAttribute('aria-current', String(button.id === `person-${person.personId}`));
  }
};

const personButton = (person: Person): HTMLButtonElement => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'person';
  button.id = `person-${person.personId}`;
  const words = document.createElement('span');
  words.append(person.name);
  const about = document.createElement('small');
  about.textContent = person.about;
  words.append(about);
  const badge = document.createElement('i');
  badge.className = 'badge';
  badge.hidden = true;
  button.append(words, badge);
  button.addEventListener('click', () => void become(person));
  return button;
};

const fresh: Person = {
  personId: 'fresh',
  name: '刚下载的新用户',
  group: '工友',
  about: '还没登记过的微信号',
  opens: 'pages/home/index',
};

const listPeople = (people: readonly Person[]): void => {
  const groups = new Map<string, Person[]>();
  for (const person of people) groups.set(person.group, [...(groups.get(person.group) ?? []), person]);
  for (const [group, members] of groups) {
    const heading = document.createElement('h2');
    heading.textContent = group;
    find('people').append(heading, ...members.map(personButton));
  }
};

const showClock = (now: string): void => {
  const words = new Date(now).toLocaleString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'full',
    timeStyle: 'short',
  });
  find('now').textContent = words;
};

const readClock = async (): Promise<void> => showClock((await send<{ now: string }>('/local/clock')).now);

const moveClock = async (hours: number): Promise<void> => {
  find('clock-note').textContent = '正在快进…';
  showClock((await send<{ now: string }>('/local/clock', { advanceMs: hours * 3_600_000 })).now);
  find('clock-note').textContent = '到期的提醒和提级已经执行，看看消息。';
  phone.contentWindow?.location.reload();
};

/** Shows beside each person how many messages wait unread. */
const countUnread = async (people: readonly Person[]): Promise<void> => {
  if (document.hidden) return;
  for (const { personId } of people) {
    if (personId === 'fresh') continue;
    const reply = await fetch('/api', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(personId)}` },
      body: JSON.stringify({ action: 'people.home', input: {} }),
    });
    const { value } = (await reply.json()) as { value?: { unreadMessages: number } };
    const badge = document.querySelector<HTMLElement>(`#person-${personId} .badge`);
    if (!badge || !value) continue;
    badge.hidden = value.unreadMessages === 0;
    badge.textContent = String(value.unreadMessages);
    badge.title = `${value.unreadMessages} 条未读消息`;
  }
};

const start = async (): Promise<void> => {
  const { people } = await send<{ people: Person[] }>('/local/people');
  const everyone = [...people, fresh];
  listPeople(everyone);
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-hours]')) {
    button.addEventListener('click', () => void moveClock(Number(button.dataset.hours)));
  }
  find('wide').addEventListener('click', () => showWide(find('frame').className === 'phone'));
  find('reload').addEventListener('click', () => phone.contentWindow?.location.reload());
  await readClock();
  setInterval(() => void readClock(), 30_000);
  const poll = async (): Promise<void> => {
    await countUnread(everyone).catch(() => {});
    setTimeout(() => void poll(), 4_000);
  };
  await poll();
};

void start();
