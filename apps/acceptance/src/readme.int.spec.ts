import { readFileSync } from 'node:fs';
import { runHouse, type RunningHouse } from './running-house';

const example = (name: string): string => readFileSync(`apps/console/src/examples/${name}.graphql`, 'utf8');
const names = ['lifecycle', 'network', 'timeline', 'record-detection'];

describe('the examples of the README and of the console', () => {
  let house: RunningHouse;

  beforeAll(async () => {
    house = await runHouse('demonstration', undefined, { scenario: true, processes: [] });
    await house.api.caughtUp(() => true);
  }, 60_000);
  afterAll(() => house.stop());

  it.each(names)('%s stands in the README as the console has it', (name) =>
    expect(readFileSync('README.md', 'utf8')).toContain(`\`\`\`graphql\n${example(name)}\`\`\``),
  );

  it('lifecycle: the group goes from suspected to dismantled and comes back, and agencies differ', async () => {
    const { data, errors } = await house.ask(example('lifecycle'));
    expect(errors).toBeUndefined();
    const stages = data.lifecycle.stages.map(({ stage }: { stage: string }) => stage);
    for (const stage of [
      'SUSPECTED',
      'ASSESSED',
      'ACTIVE',
      'TARGETED',
      'DISRUPTED',
      'DISMANTLED',
      'RE_EMERGED',
    ])
      expect(stages).toContain(stage);
    expect(new Set(data.lifecycle.current.map(({ stage }: { stage: string }) => stage)).size).toBeGreaterThan(
      1,
    );
  });

  it('network: more is known today of that day than was known on it', async () => {
    const { data } = await house.ask(example('network'));
    expect(data.knownNow).toMatchObject({ memberCount: 9, tieCount: 7 });
    expect(data.knownThen).toMatchObject({ memberCount: 7, tieCount: 1 });
  });

  it('timeline: nothing that came on the record later is in it, and it is in the order it happened', async () => {
    const { data } = await house.ask(example('timeline'));
    const nodes: { recordedAt: string; happened: { earliest: string } }[] = data.timeline.nodes;
    expect(nodes.length).toBeGreaterThan(10);
    expect(nodes.filter(({ recordedAt }) => recordedAt > '2023-12-06T11:00:00.000Z')).toEqual([]);
    const order = nodes.map(({ happened }) => happened.earliest);
    expect(order).toEqual([...order].sort());
  });

  it('record-detection: it is recorded, and read at once from its position', async () => {
    const { data } = await house.ask(example('record-detection'), {}, 'customs-officer');
    const { id, position } = data.recordDetection;
    const read = await house.ask(
      'query ($id: ID!, $at: At) { detection(id: $id, at: $at) { summary commodities { quantity { amount unit } } } }',
      { id, at: { atLeast: position } },
    );
    expect(read.data.detection).toMatchObject({
      commodities: [{ quantity: { amount: '12.5', unit: 'KG' } }],
    });
  });

  it('a page of a past picture is not disturbed by what is recorded meanwhile', async () => {
    const PAGE = `query ($after: Cursor) { detections(first: 4, after: $after, order: RECORDED_OLDEST_FIRST) {
      totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const first = (await house.ask(PAGE)).data.detections;
    const ids: string[] = first.nodes.map(({ id }: { id: string }) => id);
    for (let { endCursor, hasNextPage } = first.pageInfo; hasNextPage;) {
      await house.ask(example('record-detection'), {}, 'customs-officer');
      const { nodes, pageInfo, totalCount } = (await house.ask(PAGE, { after: endCursor })).data.detections;
      expect(totalCount).toBe(first.totalCount);
      ids.push(...nodes.map(({ id }: { id: string }) => id));
      ({ endCursor, hasNextPage } = pageInfo);
    }
    expect(new Set(ids).size).toBe(first.totalCount);
  });

  it('an edge is followed in the same picture', async () => {
    const ASK = `query ($at: At) { referrals(filter: { status: [OFFERED] }, at: $at) { nodes { detection { credibility } } } }`;
    const now = await house.ask(ASK);
    expect(now.errors).toBeUndefined();
    expect(now.data.referrals.nodes).toHaveLength(2);
    expect(now.data.referrals.nodes.some(({ detection }: { detection: object | null }) => detection)).toBe(
      true,
    );
  });

  it('a referral nobody answered is overdue', async () => {
    const { data } = await house.ask(
      '{ referrals(filter: { status: [OFFERED] }, at: { trueAt: "2024" }) { nodes { overdue } } }',
    );
    expect(data.referrals.nodes).toContainEqual({ overdue: true });
  });
});
