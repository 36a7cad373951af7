import type { StoredEvent } from './event-log';
import type { StreamMessages } from './protocol';

type Options = StreamMessages.ReadReq.Options;
type From = 'start' | 'end' | bigint;

type EventFilter = {
  readonly matches: (event: StoredEvent) => boolean;
  /** How many events are looked at before a checkpoint may be due, and each how many such windows it is. */
  readonly window: number;
  readonly interval: number;
};

export type ReadQuery = {
  /** `$all` is everything. */
  readonly stream: string;
  readonly from: From;
  readonly backwards: boolean;
  readonly count: number;
  readonly filter: EventFilter | undefined;
};

const DEFAULT_WINDOW = 32;

export const readQuery = (options: Options): ReadQuery => ({
  ...whence(options),
  backwards: Number(options.getReadDirection()) === 1,
  count: Number(options.getCount()),
  filter: options.hasFilter() ? filterOf(options.getFilter()!) : undefined,
});

const whence = (options: Options): { stream: string; from: From } => {
  const [stream, all] = [options.getStream(), options.getAll()];
  if (stream) {
    const from = stream.hasRevision() ? BigInt(stream.getRevision()) : stream.hasEnd() ? 'end' : 'start';
    return { stream: nameOf(stream), from };
  }
  const position = all?.getPosition();
  const from = position ? BigInt(position.getCommitPosition()) : all?.hasEnd() ? 'end' : 'start';
  return { stream: '$all', from };
};

export const nameOf = (of: {
  getStreamIdentifier(): { getStreamName_asU8(): Uint8Array } | undefined;
}): string => Buffer.from(of.getStreamIdentifier()!.getStreamName_asU8()).toString();

const filterOf = (filter: StreamMessages.ReadReq.Options.FilterOptions): EventFilter => {
  const onStream = filter.getStreamIdentifier();
  const expression = (onStream ?? filter.getEventType())!;
  const regex = expression.getRegex() === '' ? undefined : new RegExp(expression.getRegex());
  const prefixes = expression.getPrefixList();
  const fits = (text: string): boolean =>
    regex ? regex.test(text) : prefixes.some((prefix) => text.startsWith(prefix));
  return {
    matches: (event) => fits(onStream ? event.stream : event.type),
    window: filter.hasMax() ? filter.getMax() : DEFAULT_WINDOW,
    interval: filter.getCheckpointintervalmultiplier(),
  };
};
