import 'reflect-metadata';

export type { Core } from './core-module';
export { eventTypes } from '@throughline/contexts';
export { house, processes } from './house';
export { notes, notesMigration } from './notes';
export { type OpenRecord, openRecord } from './open-record';
export { withOpened } from './opened';
export { schemaText } from './print-schema';
export { restoring } from './restoring';
export { type Api, openHouse, openApi } from './open-api';
