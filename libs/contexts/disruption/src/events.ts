import type { EventOf } from '@throughline/kernel';
import { creditEvents } from './credit-events';
import { effectEvents } from './effect-events';
import { planEvents } from './plan-events';
import { yieldEvents } from './yield-events';

export * from './credit-events';
export * from './effect-events';
export * from './plan-events';
export * from './yield-events';

export const actionEvents = [...planEvents, ...yieldEvents, ...effectEvents, ...creditEvents] as const;
export type ActionEvent = EventOf<(typeof actionEvents)[number]>;
