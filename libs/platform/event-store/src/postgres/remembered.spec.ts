import { appendOf } from '../contract/event-store-samples';
import type { Prepared } from '../prepare';
import type { PostgresWriter } from './postgres-writer';
import { Remembered } from './remembered';

describe('what is remembered of the record', () => {
  const revisions = async (streams: readonly string[]) => streams.map((stream) => [stream, 5] as const);
  const writer = { revisions } as unknown as PostgresWriter;
  const to = (stream: string): Prepared => ({
    append: appendOf({ stream, expected: 5 }),
    events: [],
    size: 0,
  });

  it('holds every stream of a batch, however many there are beside them', async () => {
    const remembered = new Remembered({ position: 0n, recordedAt: undefined });
    const many = Array.from({ length: 100_000 }, (_, n) => to(`stream-${n}`));
    await remembered.learn(many, writer);
    const batch = [to('stream-0'), to('new')];
    await remembered.learn(batch, writer);
    const { verdicts } = remembered.plan(batch, new Map(), '2025-01-01T00:00:00.000Z');
    expect(verdicts).toMatchObject([{ is: 'appended' }, { is: 'appended' }]);
  });

  it('does not take a stream that it never heard of for one that does not exist', () => {
    const remembered = new Remembered({ position: 0n, recordedAt: undefined });
    expect(() => remembered.plan([to('unheard')], new Map(), '2025-01-01T00:00:00.000Z')).toThrow(
      'unheard was not learnt',
    );
  });
});
