export * from './create-store';
export * from './event-store-error';
export * from './migrations';
export * from './port';
export * from './postgres-store';
