import type { AnyCommand } from './aggregate';
import type { Cited } from './envelope';
import type { AnyEventType, EventOf, Recorded } from './event';
import type { Value } from './field';
import type { Instant } from './moment';
import { kebabCase } from './naming';
import type { AnyProjection, RowOf } from './projection';
import type { Read, Rows, Where } from './view';

/** A command that a process has given, for an agency; the same cause always gives the same command, which is carried out once. */
export type Order = {
  readonly command: AnyCommand;
  /** What the command acts on; left out where it opens that. */
  readonly on?: string;
  readonly input: object;
  readonly agency: string;
  /** What led to it, and tells it apart from every other order of the process: `referral-1/2031-03-01T00:00:00.000Z`. */
  readonly cause: string;
  readonly happened?: Instant;
  readonly basis?: readonly Cited[];
};

/** An order of a command whose input is checked against what the command asks for. */
export const order = <C extends AnyCommand>(
  command: C,
  input: Value<C['fields']>,
  rest: Omit<Order, 'command' | 'input'>,
): Order => ({ command, input, ...rest });

/** What follows from an event, in the picture in which that event is the last one. */
type Reaction = {
  readonly type: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- reactions to events of all shapes stand in one list
  readonly orders: (event: any, rows: Rows) => Promise<readonly Order[]> | readonly Order[];
};

/** What has come to be due by an instant: the rows that say so, and what is to be done about each. */
type Deadline = {
  readonly of: AnyProjection;
  readonly where: (now: Instant) => Where;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- deadlines in rows of all shapes stand in one list
  readonly orders: (read: Read<any>, now: Instant) => readonly Order[];
};

/** Turns events and time into commands. It is data and keeps no state of its own: a restart or a redelivery does nothing twice. */
export type Process = {
  readonly name: string;
  readonly says: string;
  readonly reactions: readonly Reaction[];
  readonly deadlines: readonly Deadline[];
  /** What is to be done once an event of the type is on the record. */
  on<T extends AnyEventType>(
    type: T,
    orders: (event: Recorded<EventOf<T>>, rows: Rows) => Promise<readonly Order[]> | readonly Order[],
  ): Process;
  /** What is to be done once the clock has come to where a row says. The command must change the row, so that it is due no more. */
  due<P extends AnyProjection>(
    of: P,
    where: (now: Instant) => Where,
    orders: (read: Read<RowOf<P>>, now: Instant) => readonly Order[],
  ): Process;
};

export const process = (name: string, says: string): Process =>
  withParts({ name, says, reactions: [], deadlines: [] });

const STANDING_ORDER = 'officer-process-';

/** In whose name a process acts. */
export const officerOfProcess = (name: string): string => `${STANDING_ORDER}${kebabCase(name)}`;

/** Whether an officer id is that of a process, which nobody may be appointed under. */
export const isStandingOrder = (officer: string): boolean => officer.startsWith(STANDING_ORDER);

type Parts = Pick<Process, 'name' | 'says' | 'reactions' | 'deadlines'>;

const withParts = (parts: Parts): Process => ({
  ...parts,
  on: (type, orders) => withParts({ ...parts, reactions: [...parts.reactions, { type: type.type, orders }] }),
  due: (of, where, orders) => withParts({ ...parts, deadlines: [...parts.deadlines, { of, where, orders }] }),
});
