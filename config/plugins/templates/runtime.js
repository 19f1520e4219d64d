import { internalComponents, mergeInternalComponents } from '@tarojs/shared';
import added from './components.json';
import unused from './unused.json';

for (const [component, names] of Object.entries(unused)) {
  for (const name of names) delete internalComponents[component][name];
}
mergeInternalComponents(added);
