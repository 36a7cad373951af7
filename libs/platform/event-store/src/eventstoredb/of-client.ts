import { createRequire } from 'node:module';

/** What the client depends on is nobody else's dependency, so it is asked for from where the client stands. */
export const ofClient = createRequire(
  createRequire(import.meta.url).resolve('@eventstore/db-client/package.json'),
);
