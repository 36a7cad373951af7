import type { AnyAggregate, AnyCommand } from './aggregate';
import type { AnyEventType } from './event';
import type { Process } from './process';
import type { AnyProjection } from './projection';
import type { AnyView } from './view';

/** A bounded context, whole: what may be decided in it, and what can be read of it. */
export type Context = {
  readonly name: string;
  readonly says: string;
  readonly commands: readonly AnyCommand[];
  readonly projections: readonly AnyProjection[];
};

/** A room of read models across contexts. */
export type ViewSet = {
  readonly name: string;
  readonly says: string;
  readonly projections: readonly AnyProjection[];
  readonly views: readonly AnyView[];
};

/** A room of processes across contexts. */
export type ProcessSet = {
  readonly name: string;
  readonly says: string;
  readonly processes: readonly Process[];
};

export const processSet = (whole: ProcessSet): ProcessSet => whole;
export const context = (whole: Context): Context => whole;
export const viewSet = (whole: ViewSet): ViewSet => whole;

export const aggregatesOf = ({ commands }: Context): readonly AnyAggregate[] => [
  ...new Set(commands.map((command) => command.aggregate)),
];

export const eventsOf = (whole: Context): readonly AnyEventType[] =>
  aggregatesOf(whole).flatMap(({ events }) => events);
