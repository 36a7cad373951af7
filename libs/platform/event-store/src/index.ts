export * from './bell';
export * from './event-store-error';
export * from './placed';
export * from './port';
export * from './postgres/create-store';
export * from './postgres/migrations';
export * from './postgres/postgres-store';
export * from './subscribe';
