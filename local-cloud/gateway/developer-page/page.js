import { ask, button, element, fill, find, time } from './dom.js';
import { runQuery } from './query.js';
import { switchLanguage, word, writeWords } from './words.js';

const callsShown = 50;
const environment = () => `/_local/environments/${find('environment').value}`;

const indexText = ({ name, keys, unique }) =>
  `${name} (${keys.map(([path, direction]) => `${path} ${direction}`).join(', ')})${unique ? ' unique' : ''}`;

function choose(name) {
  find('collection').value = name;
  find('filter').value = '{}';
  find('filter').focus();
  void runQuery();
}

async function showCollections() {
  const { collections } = await ask(environment());
  const chosen = find('collection').value;
  find('collection').replaceChildren(...collections.map(({ name }) => new Option(name, name, false, name === chosen)));
  const rows = collections.map(({ name, documents, indexes }) => {
    const list = element('span', indexes.map(indexText).join(' · '));
    return [button(name, () => choose(name)), documents, list];
  });
  fill('collections', ['name', 'documents', 'indexes'], rows);
}

async function showCalls() {
  const { total, recent } = await ask(`${environment()}/calls`);
  find('counted').textContent = `${total} ${word('total')}`;
  const rows = recent
    .slice(0, callsShown)
    .map((call) => [
      time(call.at),
      call.action,
      call.collection,
      call.ms,
      call.indexUsed,
      call.entriesRead,
      call.documentsRead,
      call.code,
    ]);
  fill('calls', ['at', 'action', 'collection', 'ms', 'index', 'entries', 'read', 'refused'], rows);
}

async function runTimer(name) {
  find('result').textContent = JSON.stringify(await ask(`/_local/timers/${name}/run`, 'POST'), null, 2);
  await show();
}

async function showFunctions() {
  const { functions, invocations } = await ask('/_local/overview');
  const timers = functions.map(({ name, timer, instances }) => {
    const run = timer ? button(word('run'), () => runTimer(name)) : '';
    return [name, [timer ?? ''].flat().join(' · '), instances, run];
  });
  fill('functions', ['function', 'timer', 'instances', 'run'], timers);
  const runs = invocations
    .slice(0, callsShown)
    .map((run) => [time(run.at), run.function, run.source, run.ms, run.storeCalls, run.code]);
  fill('invocations', ['at', 'function', 'source', 'ms', 'storeCalls', 'refused'], runs);
}

async function showMessages() {
  const { messages } = await ask(`/_local/messages?env=${find('environment').value}`);
  const rows = messages
    .slice(-callsShown)
    .reverse()
    .map((each) => [
      time(each.at),
      each.touser,
      each.templateId,
      each.page,
      Object.values(each.data ?? {})
        .map((field) => field?.value ?? '')
        .join(' · '),
      each.errCode,
    ]);
  fill('messages', ['at', 'to', 'template', 'page', 'contents', 'answer'], rows);
}

async function showFiles() {
  const { files } = await ask(`${environment()}/files`);
  const rows = files.map(({ path, size, link }) => [element('a', path, { href: link, target: '_blank' }), size]);
  fill('files', ['path', 'bytes'], rows);
}

async function showClock() {
  const { now, offsetMs } = await ask('/local/clock');
  const moved = offsetMs === 0 ? '' : ` · ${word('moved')} ${(offsetMs / 3_600_000).toFixed(1)} ${word('hours')}`;
  find('now').replaceChildren(time(now), moved);
}

const parts = [showCollections, showCalls, showFunctions, showClock, showMessages, showFiles];
const show = () => Promise.all(parts.map((part) => part()));

async function moveClock(how) {
  await ask('/local/clock', 'POST', how);
  await show();
}

async function countAnew() {
  await ask(`${environment()}/calls`, 'DELETE');
  await showCalls();
}

function listen() {
  const onClick = (id, work) => find(id).addEventListener('click', () => void work());
  onClick('refresh', show);
  onClick('anew', countAnew);
  onClick('hour', () => moveClock({ advanceMs: 3_600_000 }));
  onClick('day', () => moveClock({ advanceMs: 86_400_000 }));
  onClick('reset', () => moveClock({ reset: true }));
  onClick('language', async () => {
    switchLanguage();
    await show();
  });
  find('environment').addEventListener('change', () => void show());
  find('query').addEventListener('submit', (event) => {
    event.preventDefault();
    void runQuery();
  });
}

writeWords();
listen();
const { environments, defaultEnvironment } = await ask('/_local/overview');
find('environment').replaceChildren(...environments.map((name) => new Option(name, name)));
find('environment').value = defaultEnvironment;
await show();
