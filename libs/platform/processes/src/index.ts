export type { Give, Given } from './given';
export { type Checkpoint, checkpoints, refusedOrders, type RefusedOrder } from './ledger';
export { startProcesses, type Processes } from './start-processes';
