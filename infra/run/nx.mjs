import { inRoot } from './place.mjs';

/** Nx as a task runner and nothing else: no background process, no cloud, nothing kept outside this folder. */
export const nx = (...args) => [inRoot('node_modules/nx/dist/bin/nx.js'), ...args, '--outputStyle=static'];

export const nxSettings = {
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_TUI: 'false',
  NX_NATIVE_FILE_CACHE_DIRECTORY: inRoot('.nx/native'),
  NX_CACHE_DIRECTORY: inRoot('.nx/cache'),
  NX_WORKSPACE_DATA_DIRECTORY: inRoot('.nx/workspace-data'),
  NODE_COMPILE_CACHE: inRoot('.nx/compile-cache'),
  // Nx asks its tasks for colours unless told otherwise, and Node warns of one who says both.
  ...(process.env.CI && { FORCE_COLOR: '0', NO_COLOR: undefined }),
};
