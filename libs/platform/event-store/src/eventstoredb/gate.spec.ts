import { Gate } from './gate';

describe('the gate', () => {
  const limits = { atOnce: 2, most: 4, mostOfOne: 3, mostWeight: 100 };
  const started: string[] = [];
  let finish: (() => void)[];
  const ask = (gate: Gate, owner: string, name: string, weight = 1): void => {
    gate.assertRoomFor(owner);
    void gate.run(
      { owner, weight },
      () => new Promise<void>((done) => (started.push(name), finish.push(done))),
    );
  };
  const settle = () => new Promise(setImmediate);
  beforeEach(() => {
    started.length = 0;
    finish = [];
  });

  it('lets so many begin, and of the others one of each owner in turn', async () => {
    const gate = new Gate(limits);
    for (const n of [1, 2, 3, 4]) ask(gate, 'noisy', `noisy ${n}`);
    ask(gate, 'quiet', 'quiet 1');
    await settle();
    expect(started).toEqual(['noisy 1', 'noisy 2']);
    while (finish.length > 0) {
      finish.shift()!();
      await settle();
    }
    expect(started).toEqual(['noisy 1', 'noisy 2', 'noisy 3', 'quiet 1', 'noisy 4']);
  });

  it('sends away whoever has too many waiting, and tells when to come back', async () => {
    const gate = new Gate(limits);
    for (const n of [1, 2, 3, 4, 5]) ask(gate, 'noisy', `${n}`);
    expect(() => ask(gate, 'noisy', '6')).toThrow(
      expect.objectContaining({ code: 'OVERLOADED', retryAfterMs: expect.any(Number) }),
    );
    ask(gate, 'quiet', 'quiet');
    expect(() => ask(gate, 'third', 'third')).toThrow(expect.objectContaining({ code: 'OVERLOADED' }));
  });

  it('sends away whoever comes while what waits is too heavy', () => {
    const gate = new Gate(limits);
    for (const n of [1, 2, 3]) ask(gate, 'heavy', `${n}`, 60);
    ask(gate, 'heavy', '4', 60);
    expect(() => ask(gate, 'light', '5')).toThrow(expect.objectContaining({ code: 'OVERLOADED' }));
  });

  it('tells when nothing is under way any more', async () => {
    const gate = new Gate({ ...limits, atOnce: 1 });
    ask(gate, 'one', '1');
    ask(gate, 'one', '2');
    let idle = false;
    void gate.idle().then(() => (idle = true));
    await settle();
    finish.shift()!();
    await settle();
    expect([started, idle]).toEqual([['1', '2'], false]);
    finish.shift()!();
    await settle();
    expect(idle).toBe(true);
  });

  it('goes on after a failure', async () => {
    const gate = new Gate({ ...limits, atOnce: 1 });
    await expect(
      gate.run({ owner: 'one', weight: 1 }, () => Promise.reject(new Error('no'))),
    ).rejects.toThrow('no');
    expect(await gate.run({ owner: 'one', weight: 1 }, async () => 'yes')).toBe('yes');
  });
});
