import { word } from './words.js';

export const find = (id) => document.getElementById(id);

/** Text only, never markup: what is stored may have been written by anybody. */
export function element(tag, content, attributes = {}) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(content instanceof Node ? content : String(content ?? ''));
  return made;
}

export function button(text, onClick) {
  const made = element('button', text, { type: 'button' });
  made.addEventListener('click', onClick);
  return made;
}

/** A table with a heading for each column, named by the section's own heading. */
export function fill(id, columns, rows) {
  const holder = find(id);
  if (rows.length === 0) return holder.replaceChildren(element('p', word('none'), { class: 'none' }));
  const line = (tag, cells, attributes) => {
    const row = document.createElement('tr');
    row.append(...cells.map((cell) => element(tag, cell, attributes)));
    return row;
  };
  const table = document.createElement('table');
  table.append(line('th', columns.map(word), { scope: 'col' }), ...rows.map((cells) => line('td', cells)));
  // it scrolls sideways on a phone, so it must be reachable by keyboard
  holder.tabIndex = 0;
  holder.setAttribute('role', 'region');
  holder.setAttribute('aria-label', holder.parentElement.querySelector('h2').textContent);
  holder.replaceChildren(table);
}

export async function ask(path, method = 'GET', body = undefined) {
  const answer = await fetch(path, { method, body: body === undefined ? undefined : JSON.stringify(body) });
  return answer.json();
}

/** Seconds are enough to read; the whole instant is in the title. */
export const time = (iso) => element('time', String(iso).slice(0, 19).replace('T', ' '), { datetime: iso, title: iso });
