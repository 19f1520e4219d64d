export default definePageConfig({ navigationBarTitleText: '派单推演' });
