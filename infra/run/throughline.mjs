#!/usr/bin/env node
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from '../build/build.mjs';
import { orSayWhy } from './failure.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot } from './place.mjs';

await orSayWhy(async () => {
  await ensureInstalled();
  await ensureBuilt();
});
process.setSourceMapsEnabled(true);
process.env.NODE_ENV ??= 'production'; // Libraries check less of what they check only for who writes them.
await import(pathToFileURL(inRoot('dist/throughline/main.mjs')).href);
