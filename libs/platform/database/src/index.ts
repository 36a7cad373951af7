export { assertSafeSettings } from './assert-safe-settings';
export { connect } from './connect';
export type { Connection } from './connection';
export { inTransaction } from './in-transaction';
export { migrate, type Migration } from './migrate';
export { startEmbedded, type EmbeddedServer } from './start-embedded';
export { waitUntil } from './wait-until';
