import { eventAnswer, notFoundAnswer } from './answers';
import type { EventLog, StoredEvent } from './event-log';
import { grpc, type Grpc } from './protocol';
import { readQuery, type ReadQuery } from './read-query';
import { refuse, send, type ReadCall } from './sending';
import type { StandInParts } from './stand-in-parts';
import { Subscription } from './subscription';
import { underFault } from './under-fault';

type Refused = Partial<Grpc.StatusObject>;

/** Streams.Read: one call for reading and for subscribing. */
export const reading =
  (parts: StandInParts) =>
  (call: ReadCall): void => {
    const options = call.request.getOptions()!;
    const query = readQuery(options);
    void (options.hasSubscription() ? subscribe(parts, call, query) : read(parts, call, query));
  };

const read = async (parts: StandInParts, call: ReadCall, query: ReadQuery): Promise<void> => {
  const isAll = query.stream === '$all';
  const fault = parts.faults.take(isAll ? 'readAll' : 'readStream', query.stream);
  let refused: string | undefined;
  await underFault(fault, {
    ...ends(parts, call),
    work: async () => {
      const events = isAll ? ofAll(parts.log, query) : ofStream(parts.log, query);
      if (events === undefined) return send(call, notFoundAnswer(query.stream));
      if (typeof events === 'string') refused = events;
      else for (const event of events) await send(call, eventAnswer(event));
    },
    reply: () => (refused ? refuse(call, unknown(refused)) : call.end()),
  });
};

const subscribe = async (parts: StandInParts, call: ReadCall, query: ReadQuery): Promise<void> => {
  const startsAt = startOf(parts.log, query);
  if (startsAt === undefined) return refuse(call, unknown('Exception was thrown by handler.'));
  const subscription = new Subscription(call, parts.log, { ...query, startsAt });
  parts.subscriptions.add(subscription);
  call.on('cancelled', () => parts.subscriptions.delete(subscription));
  await underFault(parts.faults.take('subscribe', query.stream), {
    ...ends(parts, call),
    work: () => subscription.catchUp(),
    reply: () => void subscription.live().finally(() => parts.subscriptions.delete(subscription)),
  });
};

const ends = (parts: StandInParts, call: ReadCall) => ({
  refuse: (status: Refused) => refuse(call, status),
  sever: () => parts.sever(call.getPeer()),
});

const unknown = (details: string): Refused => ({ code: grpc.status.UNKNOWN, details });

/** Reading begins at what it is given, and backwards of everything before it; subscribing begins after it. */
const startOf = (log: EventLog, { stream, from }: ReadQuery): number | undefined => {
  const source = stream === '$all' ? log.events : (log.stream(stream) ?? []);
  if (from === 'start') return 0;
  if (from === 'end') return source.length;
  if (stream !== '$all') return Number(from) + 1;
  if (from > (source.at(-1)?.position ?? 0n)) return source.length;
  const index = log.indexAt(from);
  return index !== undefined && source[index]?.position === from ? index + 1 : index;
};

const ofStream = (log: EventLog, query: ReadQuery): readonly StoredEvent[] | string | undefined => {
  const events = log.stream(query.stream);
  if (!events || (query.from === 'end' && query.backwards)) return events?.toReversed().slice(0, query.count);
  if (query.from === 'end') return 'Unexpected ReadStreamResult: Error';
  const from = query.from === 'start' ? 0 : Number(query.from);
  const chosen = query.backwards ? events.slice(0, from + 1).toReversed() : events.slice(from);
  return chosen.slice(0, query.count);
};

const ofAll = (log: EventLog, query: ReadQuery): readonly StoredEvent[] | string => {
  const { from, backwards, count, filter } = query;
  const index = typeof from === 'bigint' ? log.indexAt(from) : from === 'end' ? log.events.length : 0;
  const lost = typeof from === 'bigint' && backwards && log.isBeyond(from);
  if (index === undefined || lost) return 'Unexpected ReadAllResult: Error';
  const chosen = backwards ? log.events.slice(0, index).toReversed() : log.events.slice(index);
  return (filter ? chosen.filter(filter.matches) : chosen).slice(0, count);
};
