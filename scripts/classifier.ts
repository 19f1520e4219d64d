import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inventedExamples, labelledExamples } from './classifier/examples';
import {
  aboutWork,
  confusions,
  crossValidate,
  floorEffect,
  matterHits,
  perCategory,
  redFlags,
} from './classifier/measure';
import { train } from './classifier/train';

/**
 * `npm run classifier [-- train] [-- --data FILE]`: prints the classifier's figures by cross-validation, or writes the
 * model. FILE is the public labelled set, which may not be copied into this repository: docs/classifier.md.
 */
const words = process.argv.slice(2);
const root = path.join(import.meta.dirname, '..');
const given = words.includes('--data') ? words[words.indexOf('--data') + 1] : undefined;
const data = path.resolve(given ?? path.join(root, '../shared/data/complaints/taidi2020c-labelled.jsonl'));
const modelFile = path.join(root, 'shared/features/grievances/suggestion/model.json');
/** Chosen from the printed table: docs/classifier.md. */
const floor = 0.4;

if (!existsSync(data)) {
  console.error(
    `The labelled set is not at ${data}. Give it with --data FILE; docs/classifier.md says where it comes from.`,
  );
  process.exit(1);
}
const labelled = labelledExamples(data);
const invented = inventedExamples();

if (words.includes('train')) {
  const json = JSON.stringify(train([...labelled, ...invented], floor));
  writeFileSync(modelFile, `${json}\n`);
  console.log(
    `${modelFile}: ${Buffer.byteLength(json)} bytes, from ${labelled.length} labelled and ${invented.length} invented texts`,
  );
} else {
  const tried = crossValidate(labelled, invented);
  const print = (title: string, lines: readonly string[]) =>
    console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`);
  console.log(
    `${labelled.length} labelled texts, each judged by one of 10 models that have not seen it; ${invented.length} invented ones only train.`,
  );
  print('About work', aboutWork(tried));
  print('First level, no floor', perCategory(tried, 0));
  print(`First level, floor ${floor}`, perCategory(tried, floor));
  print('What the floor does', floorEffect(tried));
  print('Second level', [matterHits(tried)]);
  print(`Taken for another, floor ${floor}`, confusions(tried, floor));
  print('Red flags in the labelled texts', redFlags(labelled));
  const own = crossValidate(invented, labelled);
  print('Invented sentences, each judged unseen: one hand wrote them all, so this flatters', [
    ...perCategory(own, floor),
    matterHits(own),
    ...floorEffect(own),
  ]);
}
