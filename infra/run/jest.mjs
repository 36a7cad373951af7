import { inRoot } from './place.mjs';

/** How jest is started here: modules need a flag of Node, which goes to jest alone and not into the environment. */
export const jest = (...args) => [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  inRoot('node_modules/jest/bin/jest.js'),
  `--config=${inRoot('jest.config.mjs')}`,
  `--cacheDirectory=${inRoot('.nx/jest')}`,
  '--watchman=false',
  ...args,
];
