import 'reflect-metadata';

export { eventTypes, house } from './house';
export { notes } from './notes';
export { type OpenRecord, openRecord } from './open-record';
export { schemaText } from './print-schema';
export { type Api, openHouse, startApi } from './start-api';
