import { type Order, type Recorded, Rejection } from '@throughline/kernel';
import { createHash } from 'node:crypto';

/** An order as it goes through the door: what a person would say of a command, said by a process. */
export type Given = {
  readonly command: string;
  readonly input: object;
  readonly circumstances: object;
  readonly agency: string;
  readonly process: string;
};

/** Gives a command through the one door that all commands enter by. */
export type Give = (given: Given) => Promise<Rejection | { readonly position: bigint }>;

/** Follows from the cause alone, so that an order given again is the same command. */
const commandId = (process: string, { command, cause }: Order): string =>
  `process/${process}/${createHash('sha256').update(`${command.name}\n${cause}`).digest('hex').slice(0, 40)}`;

/** An order in the words of the door; the event that led to it, where one did. */
export const givenFor = (
  process: string,
  order: Order,
  { event, target }: { event?: Recorded; target: string },
): Given => {
  const { command, on, input, agency, happened, basis } = order;
  return {
    process,
    agency,
    command: command.name,
    input: { ...(on === undefined ? {} : { [target]: on }), ...input },
    circumstances: {
      commandId: commandId(process, order),
      authority: `Standing order of the record: ${process}`,
      purpose: 'INVESTIGATION',
      ...(happened === undefined ? {} : { happened: { earliest: happened } }),
      ...(basis === undefined ? {} : { basis: basis.map(({ stream, revision }) => `${stream}@${revision}`) }),
      ...(event === undefined ? {} : { correlationId: event.correlationId, causationId: event.id }),
    },
  };
};
