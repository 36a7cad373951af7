import type { EventStore } from '@throughline/event-store';
import {
  boolean,
  count,
  event,
  exactly,
  id,
  instant,
  line,
  listOf,
  group,
  projection,
  span,
  type AnyProjection,
  type Event,
  type Instant,
  type Recorded,
} from '@throughline/kernel';
import type { EventTypes } from './fingerprint';

export const day = (n: number): Instant => new Date(Date.UTC(2025, 0, 1) + n * 86_400_000).toISOString();

const marking = 'UNCLASSIFIED';

export const Opened = event('Opened', 'A matter was opened.', {
  marking,
  fields: { title: line(), stage: line(), from: instant(), urgent: boolean() },
});
export const Staged = event('Staged', 'A matter came to a stage.', {
  marking,
  fields: { stage: line(), from: instant() },
});
export const Closed = event('Closed', 'A matter was closed.', { marking, fields: { at: instant() } });
export const Withdrawn = event('Withdrawn', 'A matter was withdrawn.', { marking, fields: {} });
export const Cited = event('Cited', 'A matter was cited by another.', {
  marking,
  fields: { matter: id('Matter') },
});
export const Broken = event('Broken', 'Something happened that cannot be folded.', { marking, fields: {} });

export const types: EventTypes = new Map(
  [Opened, Staged, Closed, Withdrawn, Cited, Broken].map((type) => [type.type, type as never]),
);

export const matters = projection('OpenMatters', 'The matters there are.', {
  fields: { title: line(), stage: line(), urgent: boolean(), citations: count(), holds: span() },
  filters: ['stage', 'urgent', 'citations'],
  holds: 'holds',
})
  .on(Opened, (_, { data }) => ({
    title: data.title,
    stage: data.stage,
    urgent: data.urgent,
    citations: 0,
    holds: { from: exactly(data.from) },
  }))
  .on(Staged, (row, { data }) => row && { ...row, stage: data.stage })
  .on(Closed, (row, { data }) => row && { ...row, holds: { ...row.holds, to: exactly(data.at) } })
  .on(Withdrawn, () => undefined)
  .onKey(
    Cited,
    ({ data }) => data.matter,
    (row) => row && { ...row, citations: row.citations + 1 },
  )
  .on(Broken, () => {
    throw new Error('a broken event cannot be folded');
  });

export const tallies = projection('Tallies', 'How often each kind of event happened.', {
  fields: { times: count() },
}).onEvery(
  ({ type }) => type,
  (row) => ({ times: (row?.times ?? 0) + 1 }),
);

const step = group('Step', { stage: line(), from: instant() });

export const courses = projection('Courses', 'The stages each matter went through.', {
  fields: { title: line(), stage: line(), steps: listOf(step) },
  filters: ['stage', 'title'],
  asAt: (row, at) => {
    const steps = row.steps.filter(({ from }) => from <= at);
    const last = steps.at(-1);
    return last && { ...row, stage: last.stage, steps };
  },
  restates: ['stage'],
})
  .on(Opened, (_, { data: { title, stage, from } }) => ({ title, stage, steps: [{ stage, from }] }))
  .on(
    Staged,
    (row, { data: { stage, from } }) => row && { ...row, stage, steps: [...row.steps, { stage, from }] },
  )
  .on(Withdrawn, () => undefined);

export const projections: readonly AnyProjection[] = [matters, tallies, courses];

/** An event of a stream at a position; it was recorded as many seconds after the first day. */
export const at = (position: number, stream: string, { type, version, data }: Event): Recorded => ({
  type,
  version,
  data,
  stream,
  id: `event-${position}`,
  revision: 0,
  position: BigInt(position),
  recordedAt: new Date(Date.UTC(2025, 0, 1) + position * 1_000).toISOString(),
  officer: 'officer-1',
  agency: 'agency-1',
  authority: 'none',
  purpose: 'INVESTIGATION' as never,
  happened: exactly(day(0)),
  marking: { classification: marking },
  commandId: `command-${position}`,
  correlationId: `command-${position}`,
  basis: [],
  derived: [],
});

/** A record that a spec fills by hand; like the real one it wakes those who listen, and reads in pages. */
export class Record implements EventStore {
  readonly kind = 'demonstration';
  readonly events: Recorded[] = [];
  private readonly wakes = new Set<() => void>();

  constructor(private readonly pageSize = 500) {}

  add(stream: string, ...told: readonly Event[]): bigint {
    for (const one of told) this.events.push(at(this.events.length + 1, stream, one));
    for (const wake of this.wakes) wake();
    return BigInt(this.events.length);
  }

  async *readAll(after: bigint): AsyncIterable<readonly Recorded[]> {
    const end = this.events.length;
    for (let from = Number(after); from < end; from += this.pageSize)
      yield this.events.slice(from, Math.min(from + this.pageSize, end));
  }

  async head() {
    return { position: BigInt(this.events.length), recordedAt: this.events.at(-1)?.recordedAt };
  }

  onRecorded(wake: () => void): () => void {
    this.wakes.add(wake);
    return () => this.wakes.delete(wake);
  }

  readonly append = this.notNeeded;
  readonly commandStatus = this.notNeeded;
  readonly readStream = this.notNeeded;
  readonly positionAt = this.notNeeded;
  async close(): Promise<void> {}

  private async notNeeded(): Promise<never> {
    throw new Error('this record is for projections only');
  }
}
