import { Lanes } from './lanes';

describe('lanes', () => {
  const later = () => new Promise((resolve) => setTimeout(resolve, 5));

  it('keep what shares a key in the order it was asked for', async () => {
    const lanes = new Lanes();
    const said: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      said.push(`${name} begins`);
      await later();
      said.push(`${name} ends`);
    };
    await Promise.all([
      lanes.run(['a', 'b'], work('one')),
      lanes.run(['b', 'c'], work('two')),
      lanes.run(['d'], work('three')),
      lanes.run(['c'], work('four')),
    ]);
    const order = (...names: string[]) => said.filter((line) => names.some((name) => line.startsWith(name)));
    expect(said.indexOf('three begins')).toBeLessThan(said.indexOf('one ends'));
    expect(order('one', 'two', 'four')).toEqual([
      'one begins',
      'one ends',
      'two begins',
      'two ends',
      'four begins',
      'four ends',
    ]);
  });

  it('let those that only read under a key go at once, before or after whoever has it to himself', async () => {
    const lanes = new Lanes();
    const said: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      said.push(`${name} begins`);
      await later();
      said.push(`${name} ends`);
    };
    await Promise.all([
      lanes.run(['x'], work('one'), ['y']),
      lanes.run(['z'], work('two'), ['y']),
      lanes.run(['y'], work('alone'), ['x']),
      lanes.run(['w'], work('after'), ['y']),
    ]);
    expect(said.slice(0, 2)).toEqual(['one begins', 'two begins']);
    expect(said.slice(4)).toEqual(['alone begins', 'alone ends', 'after begins', 'after ends']);
  });

  it('go on after a failure, which only who asked for it hears of', async () => {
    const lanes = new Lanes();
    const failing = lanes.run(['a'], () => Promise.reject(new Error('no')));
    const next = lanes.run(['a'], async () => 'yes');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
