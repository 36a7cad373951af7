export { assertSafeSettings } from './assert-safe-settings';
export { connect, type ConnectOptions } from './connect';
export type { Connection } from './connection';
export { migrate, type Migration } from './migrate';
export { scratchDatabase, type ScratchDatabase } from './scratch-database';
export { startEmbedded, type EmbeddedOptions, type EmbeddedServer } from './start-embedded';
export { withTransaction } from './with-transaction';
