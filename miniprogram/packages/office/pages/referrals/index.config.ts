export default definePageConfig({ navigationBarTitleText: '工会转来的事' });
