import { existsSync } from 'node:fs';
import { nx, nxSettings } from './nx.mjs';
import { inRoot } from './place.mjs';

const tsc = (project, buildInfo) => ({
  command: [
    inRoot('node_modules/typescript/bin/tsc'),
    '-p',
    project,
    '--incremental',
    '--tsBuildInfoFile',
    buildInfo,
  ],
  alone: `npx tsc -p ${project}`,
});

/** What must hold before the specs run, longest first; `alone` is the command that shows one by itself. */
export const checks = () =>
  [
    {
      title: 'lint',
      command: nx('run', 'throughline:lint'),
      env: nxSettings,
      alone: 'npx nx run throughline:lint',
    },
    { title: 'types', ...tsc('tsconfig.json', 'dist/types/rooms.tsbuildinfo') },
    {
      title: 'types of the console',
      ...tsc('apps/console/tsconfig.json', 'dist/types/console.tsbuildinfo'),
      needs: 'apps/console/tsconfig.json',
    },
    {
      title: 'format',
      command: [
        inRoot('node_modules/prettier/bin/prettier.cjs'),
        '--check',
        '.',
        '--log-level=warn',
        '--cache',
        '--cache-location=.nx/prettier',
        '--cache-strategy=content',
      ],
      alone: 'npx prettier --check .   (npm run format mends it)',
    },
    {
      title: 'derived texts',
      command: [inRoot('infra/run/throughline.mjs'), 'derive', '--check'],
      needs: 'apps/cli/src/main.ts',
      alone: 'npm run derive -- --check   (npm run derive mends it)',
    },
    {
      title: 'schema since its release',
      command: [inRoot('infra/schema/check.mjs')],
      alone: 'node infra/schema/check.mjs',
    },
  ].filter(({ needs }) => !needs || existsSync(inRoot(needs)));
