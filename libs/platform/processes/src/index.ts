export type { Give, Given } from './given';
export { refusedOrders, type RefusedOrder } from './ledger';
export { startProcesses, type Processes } from './start-processes';
