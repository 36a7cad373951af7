import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const { compilerOptions } = JSON.parse(readFileSync(new URL('tsconfig.base.json', import.meta.url), 'utf8'));
const rooms = Object.entries(compilerOptions.paths).map(([name, [file]]) => [
  `^${name}$`,
  file.replace('.', '<rootDir>'),
]);

export default {
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts'],
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/infra'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: Object.fromEntries(rooms),
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true },
          target: 'es2022',
        },
        module: { type: 'es6' },
      },
    ],
  },
  // Two even where there are two cores: specs wait for the database and for processes more than they compute.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  workerIdleMemoryLimit: '512MB',
  // Machines are noisy; a spec that hangs is still ended.
  testTimeout: 60_000,
  globalTeardown: '<rootDir>/libs/platform/database/src/scratch-teardown.mjs',
};
