import fc from 'fast-check';
import { FairQueue } from './fair-queue';

/** Items are named after their owner: `a1` is the first of `a`. */
const queueOf = (items: readonly string[], { most = 100, mostOfOne = 100 } = {}): FairQueue<string> => {
  const queue = new FairQueue<string>({ ownerOf: (item) => item.slice(0, 1), most, mostOfOne });
  for (const item of items) queue.push(item);
  return queue;
};

const upTo = (count: number) => (_: string, taken: readonly string[]) => taken.length < count;

describe('a fair queue', () => {
  it('takes one of each owner in turn', () => {
    const queue = queueOf(['a1', 'a2', 'a3', 'b1', 'c1', 'c2']);
    expect(queue.take()).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3']);
    expect(queue.size).toBe(0);
  });

  it('goes on with whose turn it is', () => {
    const queue = queueOf(['a1', 'a2', 'a3', 'b1', 'b2']);
    expect(queue.take(upTo(1))).toEqual(['a1']);
    queue.push('c1');
    expect(queue.take(upTo(3))).toEqual(['b1', 'a2', 'c1']);
    expect(queue.take()).toEqual(['b2', 'a3']);
  });

  it('gives what was put back first, in its order', () => {
    const queue = queueOf(['a1', 'b1', 'a2', 'b2']);
    const taken = queue.take(upTo(3));
    queue.putBack(taken);
    expect(queue.size).toBe(4);
    expect(queue.take(upTo(2))).toEqual(['a1', 'b1']);
    expect(queue.take()).toEqual(['a2', 'b2']);
  });

  it('has no room for an owner whose share is full, and still has for others', () => {
    const queue = queueOf(['a1', 'a2'], { most: 3, mostOfOne: 2 });
    expect([queue.hasRoomFor('a'), queue.hasRoomFor('b')]).toEqual([false, true]);
  });

  it('has no room for anybody once it is full', () => {
    const queue = queueOf(['a1', 'b1', 'c1'], { most: 3, mostOfOne: 2 });
    expect([queue.hasRoomFor('c'), queue.hasRoomFor('d')]).toEqual([false, false]);
  });

  it('has room again for an owner whose items were taken, though they may be put back', () => {
    const queue = queueOf(['a1', 'a2'], { mostOfOne: 2 });
    queue.putBack(queue.take());
    expect(queue.hasRoomFor('a')).toBe(true);
  });

  it('keeps the order of each owner, loses and doubles nothing, and lets nobody wait for more than one turn of each', () => {
    const turns = fc.array(
      fc.record({
        push: fc.array(fc.constantFrom('a', 'b', 'c', 'd')),
        take: fc.nat(6),
        putBack: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(turns, (steps) => {
        const queue = queueOf([]);
        const pushed: string[] = [];
        const out: string[] = [];
        for (const step of steps) {
          for (const owner of step.push) {
            pushed.push(`${owner}${pushed.length}`);
            queue.push(pushed.at(-1)!);
          }
          const taken = queue.take(upTo(step.take));
          if (step.putBack) queue.putBack(taken);
          else out.push(...taken);
        }
        out.push(...queue.take());
        const of = (owner: string, items: readonly string[]) =>
          items.filter((item) => item.startsWith(owner));
        expect([...out].sort()).toEqual([...pushed].sort());
        for (const owner of 'abcd') expect(of(owner, out)).toEqual(of(owner, pushed));
      }),
    );
  });

  it('lets nobody in while what waits is too heavy', () => {
    const queue = new FairQueue<string>({
      ownerOf: (item) => item,
      most: 10,
      mostOfOne: 10,
      weightOf: (item) => item.length,
      mostWeight: 8,
    });
    queue.push('heavy');
    expect(queue.hasRoomFor('b')).toBe(true);
    queue.push('laden');
    expect(queue.hasRoomFor('b')).toBe(false);
    queue.putBack(queue.take());
    expect(queue.hasRoomFor('b')).toBe(false);
    queue.take((_, taken) => taken.length === 0);
    expect(queue.hasRoomFor('b')).toBe(true);
  });
});
