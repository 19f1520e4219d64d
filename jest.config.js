const typescript = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];

const project = (displayName, folders, more = {}) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.ts`),
  transform: { '^.+\\.(t|j)sx?$': typescript },
  moduleNameMapper: { '^@shared/(.*)$': '<rootDir>/shared/$1', '^@/(.*)$': '<rootDir>/miniprogram/$1' },
  ...more,
});

module.exports = {
  // a limit for a test that hangs, not a claim about speed: slow machines get there too
  testTimeout: 120_000,
  projects: [
    project('rules', ['rules', 'properties', 'repository']),
    project('local-cloud', ['local-cloud']),
    project('api', ['api', 'contests', 'trust'], {
      globalSetup: '<rootDir>/tests/support/cloud-setup.ts',
      globalTeardown: '<rootDir>/tests/support/cloud-teardown.ts',
    }),
    project('weapp', ['weapp'], {
      testEnvironment: 'jsdom',
      transform: {
        '/dist/weapp/.+\\.js$': '<rootDir>/tests/support/weapp-globals.js',
        '^.+\\.tsx?$': typescript,
      },
    }),
    project('browser', ['browser']),
  ],
};
