// Decides which attributes the WeChat templates carry. Taro 4.2 leaves out every aria-* attribute, so an accessible name
// is dropped without a word; and it gives each view a dozen attributes and touch listeners nobody here uses, in fifteen
// copies. Build and runtime must make the same changes: both number the attributes that are left.
const path = require('node:path');
const added = require('./components.json');
const unused = require('./unused.json');

module.exports = (context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return; // the browser build has no templates
      platform.runtimePath = [platform.runtimePath ?? [], path.resolve(__dirname, 'runtime.js')].flat();
      for (const [component, names] of Object.entries(unused)) {
        for (const name of names) delete platform.template.internalComponents[component][name];
      }
      platform.template.mergeComponents(context, added);
    },
  });
};
