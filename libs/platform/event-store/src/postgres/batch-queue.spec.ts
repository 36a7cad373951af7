import { prepare } from '../prepare';
import { appendOf } from '../contract/event-store-samples';
import { BatchQueue } from './batch-queue';

const waits = (queue: BatchQueue, count: number): void => {
  for (let n = 0; n < count; n++)
    queue.push({
      prepared: prepare(appendOf(), 'production'),
      answer: () => undefined,
      refuse: () => undefined,
      unsure: false,
      alone: false,
    });
};

describe('a batch', () => {
  let queue: BatchQueue;
  beforeEach(() => (queue = new BatchQueue({ most: 2_000, mostOfOne: 2_000 })));

  it('of a few takes them all', () => {
    waits(queue, 16);
    expect(queue.takeBatch()).toHaveLength(16);
  });

  it('of many takes half of those who wait and were served last, so that the other half is asked for meanwhile', () => {
    waits(queue, 100);
    expect(queue.takeBatch()).toHaveLength(50);
    waits(queue, 10);
    expect(queue.takeBatch()).toHaveLength(55);
  });

  it('is never of more than 512', () => {
    waits(queue, 1_500);
    expect(queue.takeBatch()).toHaveLength(512);
  });
});
