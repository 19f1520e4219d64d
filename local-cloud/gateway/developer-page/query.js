import { ask, element, find } from './dom.js';
import { word } from './words.js';

const parsed = (id) => JSON.parse(find(id).value.trim() || '{}');

function requestIn() {
  const collection = find('collection').value;
  const filter = parsed('filter');
  if (Array.isArray(filter)) return { collection, pipeline: filter };
  return { collection, filter, sort: parsed('sort'), limit: Number(find('most').value) || 20 };
}

function requestOrUndefined() {
  try {
    return requestIn();
  } catch {
    return undefined;
  }
}

function readingOf(used) {
  return [
    `${word('index')} ${used.indexUsed}`,
    `${used.entriesRead} ${word('entries')}`,
    `${used.documentsRead} ${word('read')}`,
    ...(used.isSortedByIndex ? [word('ordered')] : []),
    ...(used.advice ? [`${word('fullScan')} ${used.advice}`] : []),
  ];
}

function explanationOf({ found, used, joined, ms }) {
  const joins = joined.flatMap((each) => [`$lookup ${each.collection}`, ...readingOf(each)]);
  return [`${found} ${word('found')}`, `${ms} ${word('ms')}`, ...readingOf(used), ...joins].join(' · ');
}

function shown(document) {
  const details = element('details', element('summary', JSON.stringify(document._id ?? document).slice(0, 120)));
  details.append(element('pre', JSON.stringify(document, null, 2)));
  return details;
}

/** Asks what the form says and shows the documents and how they were found. */
export async function runQuery() {
  const request = requestOrUndefined();
  if (!request) return tell(word('notJson'));
  const answer = await ask(`/_local/environments/${find('environment').value}/explain`, 'POST', request);
  if (answer.code) return tell(`${answer.code}: ${answer.message}`);
  tell(explanationOf(answer));
  find('documents').replaceChildren(...answer.documents.map(shown));
}

function tell(text) {
  find('explanation').textContent = text;
  find('documents').replaceChildren();
}
