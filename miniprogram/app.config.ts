export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/nearby/index',
    'pages/messages/index',
    'pages/mine/index',
    'pages/join/index',
    'pages/file/index',
    'pages/grievance/index',
    'pages/grievances/index',
  ],
  subPackages: [
    { root: 'packages/field', pages: ['pages/visits/index', 'pages/log-visit/index', 'pages/visit/index'] },
    {
      root: 'packages/office',
      pages: [
        'pages/inbox/index',
        'pages/ticket/index',
        'pages/call-backs/index',
        'pages/referrals/index',
        'pages/approvals/index',
        'pages/codes/index',
        'pages/simulate/index',
      ],
    },
  ],
  window: {
    backgroundTextStyle: 'dark',
    backgroundColor: '#f6f4f1',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTitleText: '工驿',
    navigationBarTextStyle: 'black',
  },
  tabBar: {
    custom: true,
    color: '#5c5650',
    selectedColor: '#b3121d',
    backgroundColor: '#ffffff',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/nearby/index', text: '驿站' },
      { pagePath: 'pages/messages/index', text: '消息' },
      { pagePath: 'pages/mine/index', text: '我的' },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  permission: { 'scope.userLocation': { desc: '用来找离您最近的工会驿站，不会保存' } },
  requiredPrivateInfos: ['getLocation'],
});
