const find = (id) => document.getElementById(id);
const read = async (path) => (await fetch(path)).json();

function fill(id, names, rows) {
  const line = (tag, cells) => {
    const row = document.createElement('tr');
    for (const cell of cells) {
      const element = document.createElement(tag);
      element.append(cell instanceof Node ? cell : String(cell ?? ''));
      row.append(element);
    }
    return row;
  };
  find(id).replaceChildren(line('th', names), ...rows.map((cells) => line('td', cells)));
}

function runButton(name) {
  const button = document.createElement('button');
  button.textContent = 'Run now';
  button.addEventListener('click', async () => {
    const answer = await fetch(`/_local/timers/${name}/run`, { method: 'POST' });
    find('result').textContent = JSON.stringify(await answer.json(), null, 2);
    await show();
  });
  return button;
}

const indexText = ({ name, keys, unique }) =>
  `${name} (${keys.map(([path, direction]) => `${path} ${direction}`).join(', ')})${unique ? ' unique' : ''}`;

async function show() {
  const environment = find('environment').value;
  const { collections } = await read(`/_local/environments/${environment}`);
  fill(
    'collections',
    ['name', 'documents', 'indexes'],
    collections.map((each) => [each.name, each.documents, each.indexes.map(indexText).join(' · ')]),
  );
  const { recent } = await read(`/_local/environments/${environment}/calls`);
  fill(
    'calls',
    ['at', 'action', 'collection', 'ms', 'index', 'refused'],
    recent.slice(0, 50).map((call) => [call.at, call.action, call.collection, call.ms, call.indexUsed, call.code]),
  );
  const { messages } = await read(`/_local/messages?env=${environment}`);
  fill(
    'messages',
    ['at', 'to', 'template', 'page', 'answer'],
    messages
      .slice(-50)
      .reverse()
      .map((each) => [each.at, each.touser, each.templateId, each.page, each.errCode]),
  );
  const { functions } = await read('/_local/overview');
  fill(
    'functions',
    ['function', 'timer', 'instances', ''],
    functions.map((each) => [each.name, each.timer, each.instances, each.timer ? runButton(each.name) : '']),
  );
  const { now, offsetMs } = await read('/local/clock');
  find('clock').textContent =
    `Clock ${now}${offsetMs === 0 ? '' : ` (moved by ${Math.round(offsetMs / 60000)} minutes)`}`;
}

const { environments, defaultEnvironment } = await read('/_local/overview');
find('environment').replaceChildren(
  ...environments.map((name) => new Option(name, name, false, name === defaultEnvironment)),
);
find('environment').value = defaultEnvironment;
find('environment').addEventListener('change', show);
await show();
