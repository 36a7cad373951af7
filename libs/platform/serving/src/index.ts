export { answerError } from './answer-errors';
export { statusOf } from './answer-status';
export type { RequestContext } from './commands/command-resolver';
export { type Asked, Door, inputFieldsOf, type Outcome } from './commands/door';
export { Executor } from './commands/executor';
export { InvalidInput } from './input/invalid-input';
export { Live } from './live/live';
export { type LiveContext } from './live/live-resolver';
export { Subscriber } from './live/subscriber';
export { type Officer, OFFICER_HEADER, officerOf, Unauthenticated } from './officer';
export { FairQueue } from './limits/fair-queue';
export { limits, QueryTooLarge } from './limits/limits';
export { assertCost } from './limits/query-cost';
export { SeenQueries } from './limits/seen-queries';
export { TooBusy } from './limits/too-busy';
export { Opaque } from './opaque';
export { Reading } from './queries/reading';
export type { ReadContext, WhatIsRead } from './queries/what-is-read';
export {
  commandsOf,
  type House,
  houseModules,
  projectionsOf,
  resolversOf,
  servedOf,
  whatIsReadOf,
} from './serving-module';
export { Agencies } from './queries/agencies';
export { AGENCIES, DOOR, EXECUTOR, LIVE, OFFICERS, OPAQUE, READING } from './tokens';
export * from './schema/scalars';
