import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const inRoot = (...path) => join(root, ...path);

/** The folder in the root, made if need be. */
export function folder(name) {
  const path = inRoot(name);
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK);
    return path;
  } catch (error) {
    throw new Failure(
      `Throughline cannot write into ${path} (${error.code}). It keeps its packages and what it builds beside its source: ` +
        'copy the checkout to a folder you own, or make this one writable, and start again.',
    );
  }
}
