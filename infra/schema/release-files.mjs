import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from '../run/place.mjs';

export const presentFile = inRoot('schema.graphql');
export const releasedFile = inRoot('docs/schema/released.graphql');
export const acceptedFile = inRoot('docs/schema/accepted.json');

/** The number of the last release, and what of it was changed on purpose since. */
export const accepted = () =>
  existsSync(acceptedFile) ? JSON.parse(readFileSync(acceptedFile, 'utf8')) : { release: 0, changes: [] };
