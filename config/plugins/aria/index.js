// Taro 4.2's WeChat templates emit no aria-* attribute, so an accessible name is dropped without a word.
// The list goes into the templates when building and into the runtime's property table when running.
const path = require('node:path');
const components = require('./components.json');

module.exports = (context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return; // the browser build has no templates
      platform.runtimePath = [platform.runtimePath ?? [], path.resolve(__dirname, 'runtime.js')].flat();
      platform.template.mergeComponents(context, components);
    },
  });
};
