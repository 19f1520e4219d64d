export const words = {
  offline: '现在没有网络，看到的可能不是最新的。',
  offlineForm: '现在没有网络。可以接着填，内容存在手机里，有网络后再提交。',
} as const;
