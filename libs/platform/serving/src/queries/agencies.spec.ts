import { id, line, type Recorded, view } from '@throughline/kernel';
import { Agencies } from './agencies';

const asked = view('worklist', 'What waits.', {
  args: { agency: id('Agency').optional(), name: line().optional() },
  result: {},
  reads: [],
  answer: async () => ({}),
});

/** Some that officers act for, and a record on which another is registered. */
const agencies = () => {
  let reads = 0;
  const readStream = async (stream: string): Promise<readonly Recorded[]> => {
    reads += 1;
    return stream === 'agency-registered' ? [{} as Recorded] : [];
  };
  const officers = [{ agency: 'agency-north' }] as unknown as ConstructorParameters<typeof Agencies>[0];
  return { known: new Agencies(officers, { readStream }), reads: () => reads };
};

describe('the agencies there are', () => {
  it('are those that officers act for, and those that are registered', async () => {
    const { known } = agencies();
    expect(await known.unknownIn(asked, { agency: 'agency-north' })).toEqual([]);
    expect(await known.unknownIn(asked, { agency: 'agency-registered' })).toEqual([]);
    expect(await known.unknownIn(asked, { agency: 'agency-slip' })).toMatchObject([{ path: 'agency' }]);
  });

  it('are looked up only where one is named that is not known yet', async () => {
    const { known, reads } = agencies();
    await known.unknownIn(asked, { name: 'agency-slip' });
    await known.unknownIn(asked, { agency: 'agency-registered' });
    await known.unknownIn(asked, { agency: 'agency-registered' });
    expect(reads()).toBe(1);
  });
});
