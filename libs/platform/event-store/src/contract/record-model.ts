import type { Recorded } from '@throughline/kernel';
import type { Append, RecordRange, StreamRange } from '../port';

/** All that the model knows of an event. */
export type Seen = Pick<
  Recorded,
  'position' | 'recordedAt' | 'stream' | 'revision' | 'type' | 'commandId' | 'data'
>;

type Known = Seen & { readonly hash: string };

/** The record as it should be. */
export type Model = readonly Known[];

export type Asked =
  | { readonly ask: 'append'; readonly what: Append; readonly loseAnswer: boolean }
  | { readonly ask: 'readStream'; readonly stream: string; readonly range: StreamRange }
  | { readonly ask: 'readAll'; readonly after: bigint; readonly range: RecordRange }
  | { readonly ask: 'head' }
  | { readonly ask: 'positionAt'; readonly instant: string }
  | { readonly ask: 'commandStatus'; readonly id: string }
  | { readonly ask: 'reopen' };

export type Answered = { readonly answer: unknown; readonly then: Model };

export const seen = ({ position, recordedAt, stream, revision, type, commandId, data }: Seen): Seen => ({
  position,
  recordedAt,
  stream,
  revision,
  type,
  commandId,
  data,
});

export const revisionIn = (model: Model, stream: string): number =>
  model.filter((event) => event.stream === stream).length - 1;

/** What a store with this record must answer, and the record afterwards; `times` tells when each position was recorded. */
export const answerTo = (asked: Asked, model: Model, times: readonly string[]): Answered => {
  if (asked.ask === 'append') return appended(asked.what, model, times);
  return { answer: answerOf(asked, model), then: model };
};

const answerOf = (asked: Exclude<Asked, { ask: 'append' }>, model: Model): unknown => {
  switch (asked.ask) {
    case 'readStream': {
      const { from = 0, limit = Infinity } = asked.range;
      const stream = model.filter(({ stream }) => stream === asked.stream);
      return stream.slice(from, from + limit).map(seen);
    }
    case 'readAll': {
      const { until = BigInt(model.length), only = {} } = asked.range;
      return model
        .filter(({ position }) => position > asked.after && position <= until)
        .filter(({ type }) => only.types?.includes(type) ?? true)
        .filter(({ stream }) => only.streams?.some((prefix) => stream.startsWith(prefix)) ?? true)
        .map(seen);
    }
    case 'head':
      return { position: BigInt(model.length), recordedAt: model.at(-1)?.recordedAt };
    case 'positionAt':
      return BigInt(model.filter(({ recordedAt }) => recordedAt <= asked.instant).length);
    case 'commandStatus': {
      const known = model.findLast(({ commandId }) => commandId === asked.id);
      return known ? { is: 'recorded', hash: known.hash, receipt: receiptOf(known) } : { is: 'unknown' };
    }
    case 'reopen':
      return 'reopened';
  }
};

const appended = (what: Append, model: Model, times: readonly string[]): Answered => {
  const { stream, expected, beside = [], events, command } = what;
  const known = model.findLast(({ commandId }) => commandId === command.id);
  if (known?.hash === command.hash) return { answer: { is: 'repeated', ...receiptOf(known) }, then: model };
  if (known) return { answer: { is: 'reused' }, then: model };
  const moved = beside.find((one) => one.revision !== revisionIn(model, one.stream));
  if (moved)
    return {
      answer: { is: 'conflict', actual: revisionIn(model, moved.stream), beside: moved.stream },
      then: model,
    };
  const actual = revisionIn(model, stream);
  if (expected !== 'any' && actual !== (expected === 'none' ? -1 : expected))
    return { answer: { is: 'conflict', actual }, then: model };
  const more = events.map(({ event: { type, data } }, n) => ({
    position: BigInt(model.length + 1 + n),
    recordedAt: times[model.length + n] ?? 'never',
    stream,
    revision: actual + 1 + n,
    type,
    commandId: command.id,
    data,
    hash: command.hash,
  }));
  return { answer: { is: 'appended', ...receiptOf(more.at(-1)!) }, then: [...model, ...more] };
};

const receiptOf = ({ stream, revision, position, recordedAt }: Seen) => ({
  stream,
  revision,
  position,
  recordedAt,
});
