import { scenarioGroup } from '@throughline/demonstration';
import { readFileSync } from 'node:fs';
import { runHouse, type RunningHouse } from './running-house';
import { isCommitted, pageOf, statementsOf } from './statements';

const GROUPS = 50;
const example = (name: string): string => readFileSync(`apps/console/src/examples/${name}.graphql`, 'utf8');
const THREE_EDGES = `query ThreeEdgesDeep($at: At) {
  groups(first: 50, at: $at) {
    nodes {
      name
      memberships(first: 5) {
        totalCount
        nodes {
          label
          group {
            name
            actions(first: 5, order: HAPPENED_NEWEST_FIRST) { nodes { title } }
          }
        }
      }
    }
  }
}`;
const QUERIES: Readonly<Record<string, string>> = {
  lifecycle: example('lifecycle'),
  network: example('network'),
  // At a moment when there is something on the record of this house.
  timeline: example('timeline').replace('2023-12-06', '2040-12-06'),
  'three-edges-deep': THREE_EDGES,
  'a-page-by-filter': `query PageByFilter {
  actions(first: 50, filter: { status: [PLANNED] }, at: { knownAt: "2030" }) { totalCount nodes { title } }
}`,
  'whatever-an-id-leads-to': `query Node { node(id: "group-1") { id } }`,
};

const CIRCUMSTANCES = { authority: 'Policing Act 2008', purpose: 'INVESTIGATION' };
const IDENTIFY = `mutation ($name: Line!, $circumstances: CircumstancesInput!) {
  identifyGroup(input: { name: $name, offenceTypes: [DRUGS], areasOfFocus: [BORDER] }, circumstances: $circumstances) {
    ... on Recorded { id position }
  }
}`;
const CLAIM = `mutation ($input: ClaimMembershipInput!, $circumstances: CircumstancesInput!) {
  claimMembership(input: $input, circumstances: $circumstances) { __typename ... on Recorded { position } }
}`;
const REGISTER = `mutation ($input: RegisterEntityInput!, $circumstances: CircumstancesInput!) {
  registerEntity(input: $input, circumstances: $circumstances) { ... on Recorded { id } }
}`;
const registering = (n: number) => ({
  kind: 'PERSON',
  standing: 'SUSPECT',
  label: `Member ${n} (fictional)`,
});
const claimOn = ({ group, person, n }: { group: string; person: string; n: number }) => ({
  group,
  person,
  label: `Member ${n} (fictional)`,
  role: 'PRINCIPAL',
  during: { from: { earliest: '2025-01-01' } },
  reliability: 'A',
  credibility: 'C1',
  grounds: 'Seen (fictional).',
});

describe('the statements that answer a query', () => {
  let house: RunningHouse;
  const ids: string[] = [];
  let position: string;

  beforeAll(async () => {
    house = await runHouse();
    const send = async (query: string, variables: object) => {
      const { data, errors } = await house.ask(
        query,
        { ...variables, circumstances: CIRCUMSTANCES },
        'police-detective',
      );
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    };
    const add = async (n: number): Promise<void> => {
      const { id } = (await send(IDENTIFY, { name: `Group ${n} (fictional)` })).identifyGroup;
      ids.push(id);
      for (const one of [1, 2]) {
        const person = (await send(REGISTER, { input: registering(one) })).registerEntity.id;
        const input = claimOn({ group: id, person, n: one });
        position = (await send(CLAIM, { input })).claimMembership.position;
      }
    };
    await Promise.all(Array.from({ length: GROUPS }, (_, n) => add(n)));
    await house.api.caughtUp(() => true);
  }, 60_000);
  afterAll(() => house.stop());

  it.each([
    ['now', {}],
    ['in the past', { knownAt: '2040' }],
    ['as it was in the world', { trueAt: '2026' }],
  ])('are one to an edge, three edges deep over 50 rows, %s', async (_, at) => {
    let data: { groups: { nodes: { memberships: { totalCount: number; nodes: { group: object }[] } }[] } };
    const statements = await statementsOf(
      house.record.pool,
      async () =>
        ({ data } = (await house.ask(THREE_EDGES, { at: { ...at, atLeast: position } })) as {
          data: typeof data;
        }),
    );
    const { nodes } = data!.groups;
    expect(nodes).toHaveLength(GROUPS);
    expect(
      nodes.every(({ memberships }) => memberships.totalCount === 2 && memberships.nodes.length === 2),
    ).toBe(true);
    // The groups, their memberships and how many those are, the groups of these, and their actions.
    expect(statements).toHaveLength(5);
  });

  it('are shared by all that one request asks at the same moment', async () => {
    const two = ids
      .slice(0, 2)
      .map((id, n) => `a${n}: group(id: "${id}") { name } b${n}: node(id: "${id}") { id }`);
    const statements = await statementsOf(house.record.pool, () => house.ask(`{ ${two.join(' ')} }`));
    expect(statements).toHaveLength(1);
  });

  it.each(Object.entries(QUERIES))('stand in docs/sql: %s', async (name, query) => {
    const statements = await statementsOf(house.record.pool, async () => {
      const asked = query.replaceAll(scenarioGroup, ids[0]!);
      expect((await house.ask(asked)).errors).toBeUndefined();
    });
    expect(statements.length).toBeGreaterThan(0);
    // THROUGHLINE_WRITE_SQL=1 npm run spec -- statements writes it anew.
    expect(isCommitted(name, pageOf(query, statements))).toBe(true);
  });
});
