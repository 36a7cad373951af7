const ALWAYS = ['package-lock.json', 'tsconfig.base.json', 'infra/build'];

/** What is built into `dist/<name>`, by which script, from which files; `needs` says when there is something to build. */
export const bundles = [
  {
    name: 'throughline',
    title: 'the server',
    script: 'infra/build/bundle-server.mjs',
    needs: 'apps/cli/src/main.ts',
    from: [...ALWAYS, 'apps/cli', 'apps/api', 'libs'],
  },
  {
    name: 'console',
    title: 'the console',
    script: 'infra/build/bundle-console.mjs',
    needs: 'apps/console/index.html',
    from: [...ALWAYS, 'apps/console', 'libs/kernel/vocabulary'],
  },
];
