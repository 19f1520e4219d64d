export default definePageConfig({ navigationBarTitleText: '工驿' });
