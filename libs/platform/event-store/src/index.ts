export * from './create-store';
export * from './event-store-error';
export * from './memory-store';
export * from './migrations';
export * from './port';
export * from './postgres-store';
