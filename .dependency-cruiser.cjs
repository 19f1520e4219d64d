const ours = '^(shared|cloudfunctions|miniprogram|local-cloud|demo|bench|tests|scripts)/';
const forbid = (name, from, to) => ({ name, severity: 'error', from, to });

/** Who may import whom; docs/architecture.md says why. */
module.exports = {
  forbidden: [
    forbid('no-circles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    forbid('nobody-imports-tests', { pathNot: '^tests/' }, { path: '^tests/' }),
    forbid('shared-imports-nobody', { path: '^shared/' }, { path: ours, pathNot: '^shared/' }),
    forbid(
      'shared-is-pure',
      { path: '^shared/' },
      { path: 'node_modules/', pathNot: 'node_modules/(zod|dayjs|gcoord)/' },
    ),
    forbid(
      'functions-import-shared',
      { path: '^cloudfunctions/' },
      { path: ours, pathNot: '^(cloudfunctions|shared)/' },
    ),
    forbid('client-imports-shared', { path: '^miniprogram/' }, { path: ours, pathNot: '^(miniprogram|shared)/' }),
    forbid('local-cloud-stands-alone', { path: '^local-cloud/' }, { path: ours, pathNot: '^local-cloud/' }),
    forbid(
      'server-features-meet-through-ports',
      { path: '^cloudfunctions/features/([^/]+)/' },
      { path: '^cloudfunctions/features/', pathNot: '^cloudfunctions/features/$1/' },
    ),
    forbid(
      'client-features-meet-on-pages',
      { path: '^miniprogram/features/([^/]+)/' },
      { path: '^miniprogram/features/', pathNot: '^miniprogram/features/$1/' },
    ),
    forbid(
      'only-platform-touches-the-cloud',
      { path: '^cloudfunctions/', pathNot: '^cloudfunctions/platform/' },
      { path: '(node_modules/(@cloudbase|pino)/|^(node:)?crypto$)' },
    ),
    forbid(
      'kernel-knows-no-feature',
      { path: '^cloudfunctions/(kernel|platform)/' },
      { path: '^cloudfunctions/(features|entry)/' },
    ),
    forbid('ui-knows-no-feature', { path: '^miniprogram/ui/' }, { path: '^miniprogram/(features|pages|packages)/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|/dist/built/)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
