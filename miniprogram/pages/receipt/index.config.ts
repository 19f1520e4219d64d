export default definePageConfig({ navigationBarTitleText: '用收据码查' });
