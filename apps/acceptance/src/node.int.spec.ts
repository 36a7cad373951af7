import { scenarioGroup } from '@throughline/demonstration';
import { runHouse, type RunningHouse } from './running-house';

const NODE = 'query ($id: ID!, $at: At) { node(id: $id, at: $at) { __typename id ... on Group { name } } }';

/** Somebody of the scenario, whose id follows from the command that registered them. */
const PERSON = 'entity-rdhgdrnpryb854z1z3p5dg04';

const NODES = 'query ($ids: [ID!]!, $at: At) { nodes(ids: $ids, at: $at) { __typename id } }';

/** Every object in an answer, at any depth, by its type and id. */
const idsIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { __typename, id } = value as Readonly<Record<string, string>>;
  return [...(__typename && id ? [`${__typename} ${id}`] : []), ...Object.values(value).flatMap(idsIn)];
};

let house: RunningHouse;

beforeAll(async () => {
  house = await runHouse('demonstration', undefined, { scenario: true, processes: [] });
  await house.api.caughtUp(() => true);
}, 60_000);
afterAll(() => house.stop());

describe('whatever an id leads to', () => {
  it.each(['Detection', 'Referral', 'Group', 'Action'])('is a %s by the id of one', async (kind) => {
    const many = `${kind.toLowerCase()}s`;
    const [one] = (await house.ask(`{ ${many}(first: 1) { nodes { id } } }`)).data[many].nodes;
    const { data } = await house.ask(NODE, { id: one.id });
    expect(data.node).toMatchObject({ __typename: kind, id: one.id });
  });

  const ITEMS =
    'nodes { __typename id about { __typename id } trail { __typename id correctedBy { by { __typename id } } } reliesOn { __typename id } }';
  const EVERY: Readonly<Record<string, string>> = {
    detections: 'detections(first: 3) { nodes { __typename id } }',
    links: 'detectionLinks(first: 3) { nodes { __typename id detection { __typename id } } }',
    referrals: 'referrals(first: 3) { nodes { __typename id } }',
    groups: 'groups(first: 3) { nodes { __typename id } }',
    memberships: 'memberships(first: 3) { nodes { __typename id } }',
    ties: 'ties(first: 3) { nodes { __typename id } }',
    stages: 'stageDeclarations(first: 3) { nodes { __typename id } }',
    actions: 'actions(first: 3) { nodes { __typename id } }',
    inbox: 'inbox(agency: "agency-police", first: 30) { nodes { __typename id } }',
    ofGroup: `timeline(subject: "${scenarioGroup}", first: 60) { ${ITEMS} }`,
    ofAgency: `timeline(subject: "agency-police", first: 60) { ${ITEMS} }`,
    ofPerson: `timeline(subject: "${PERSON}", first: 10) { ${ITEMS} }`,
  };

  it.each(Object.entries(EVERY))('is what was shown under it, whatever that is: %s', async (_, asked) => {
    const shown = [...new Set(idsIn((await house.ask(`{ ${asked} }`)).data))].slice(0, 200);
    const ids = shown.map((one) => one.split(' ')[1]);
    const { data, errors } = await house.ask(NODES, { ids });
    expect(errors).toBeUndefined();
    expect(idsIn(data.nodes)).toEqual(shown);
    expect(shown.length).toBeGreaterThan(0);
    expect((await house.ask(NODE, { id: ids.at(-1) })).data.node).toMatchObject({ id: ids.at(-1) });
  });

  it('is told for many ids at once, in their order, nothing where one leads nowhere', async () => {
    const ids = [scenarioGroup, 'group-nobodyhasthisone', scenarioGroup];
    const { nodes } = (await house.ask(NODES, { ids })).data;
    expect(nodes.map((one: { id: string } | null) => one?.id)).toEqual([
      scenarioGroup,
      undefined,
      scenarioGroup,
    ]);
  });

  it.each([
    [[scenarioGroup, 'person-1'], 'ids.1'],
    [Array.from({ length: 201 }, () => scenarioGroup), 'ids'],
  ])('is refused where one of many ids has the form of none, or they are too many: %#', async (ids, path) => {
    const { status, errors } = await house.ask(NODES, { ids });
    expect([status, errors![0]!.extensions]).toMatchObject([400, { fields: [{ path }] }]);
  });

  it('is one kind of object for each type that has an id', async () => {
    const TYPES =
      '{ __schema { types { name fields { name type { ofType { name } } } interfaces { name } } } }';
    type Shape = {
      name: string;
      fields: { name: string; type: { ofType: { name: string } | null } }[];
      interfaces: object[];
    };
    const { types } = (await house.ask(TYPES)).data.__schema as { types: Shape[] };
    const withId = types.filter(({ fields }) =>
      fields?.some(({ name, type }) => name === 'id' && type.ofType?.name === 'ID'),
    );
    const nodes = withId.filter(({ interfaces }) => interfaces.length > 0).map(({ name }) => name);
    expect(withId.map(({ name }) => name).filter((name) => !nodes.includes(name))).toEqual([
      'Node',
      'Recorded',
    ]);
  });

  it('is as it was at the moment asked for', async () => {
    const [{ id }] = (await house.ask('{ groups(first: 1) { nodes { id } } }')).data.groups.nodes;
    expect((await house.ask(NODE, { id, at: { knownAt: '1990' } })).data.node).toBeNull();
  });

  it('is nothing where the id leads nowhere', async () =>
    expect(await house.ask(NODE, { id: 'group-nobodyhasthisone' })).toMatchObject({
      status: 200,
      data: { node: null },
    }));

  it('is refused where the id is of no kind that leads anywhere', async () => {
    const { status, errors } = await house.ask(NODE, { id: 'person-1' });
    expect([status, errors![0]!.extensions]).toMatchObject([
      400,
      { code: 'BAD_USER_INPUT', fields: [{ path: 'id' }] },
    ]);
  });

  it('is told as an error with a status where the moment makes no sense', async () => {
    const asked = { id: 'group-1', at: { knownAt: 'the day before yesterday' } };
    const { status, errors } = await house.ask(NODE, asked);
    expect([status, errors![0]!.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it('is told 401 where a command is given by nobody', async () => {
    const command = 'identifyGroup(input: { name: "A", offenceTypes: [DRUGS], areasOfFocus: [BORDER] }';
    const circumstances = 'circumstances: { authority: "Policing Act 2008", purpose: INVESTIGATION }';
    const { status, errors } = await house.ask(`mutation { ${command}, ${circumstances}) { __typename } }`);
    expect([status, errors![0]!.extensions['code']]).toEqual([401, 'UNAUTHENTICATED']);
  });
});

describe('what leads back to a group', () => {
  const PAGE = `query ($id: ID!, $at: At, $first: Int! = 3, $after: Cursor) {
    group(id: $id, at: $at) {
      memberships(first: $first, after: $after, order: RECORDED_OLDEST_FIRST) {
        totalCount nodes { id groupId recordedAt } pageInfo { hasNextPage endCursor }
      }
    }
  }`;
  const groupId = async (): Promise<string> =>
    (await house.ask('{ memberships(first: 1) { nodes { groupId } } }')).data.memberships.nodes[0].groupId;
  const listOf = async (variables: object) => (await house.ask(PAGE, variables)).data.group.memberships;

  it('is what the list filtered by the group gives', async () => {
    const id = await groupId();
    const LIST =
      'query ($id: ID!) { memberships(filter: { group: [$id] }, first: 200, order: RECORDED_OLDEST_FIRST) { totalCount nodes { id groupId recordedAt } } }';
    const { totalCount, nodes } = (await house.ask(LIST, { id })).data.memberships;
    expect(await listOf({ id, first: 200 })).toMatchObject({ totalCount, nodes });
  });

  it('is paged by its cursors, each of which belongs to that group', async () => {
    const id = await groupId();
    const all = await listOf({ id, first: 200 });
    const seen: object[] = [];
    for (let after: string | undefined, more = true; more;) {
      const { nodes, pageInfo } = await listOf({ id, after });
      seen.push(...nodes);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(seen).toEqual(all.nodes);
    const { endCursor } = (await listOf({ id })).pageInfo;
    const LIST = 'query ($after: Cursor) { memberships(after: $after) { nodes { id } } }';
    expect((await house.ask(LIST, { after: endCursor })).errors![0]!.extensions['code']).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('is as it was known at the moment that the group is asked for', async () => {
    const id = await groupId();
    const { nodes, totalCount } = await listOf({ id, first: 200 });
    const knownAt = nodes[1].recordedAt;
    const then = await listOf({ id, first: 200, at: { knownAt } });
    expect(then.totalCount).toBeLessThan(totalCount);
    expect(then.nodes).toEqual(nodes.filter((one: { recordedAt: string }) => one.recordedAt <= knownAt));
  });

  it('is restated as it was in the world, and counted so', async () => {
    const ASK = `query ($at: At) { groups(at: $at) { nodes {
      id actions(first: 1, filter: { status: [PLANNED] }) { totalCount nodes { status } } } } }`;
    const LIST =
      'query ($at: At, $id: ID!) { actions(first: 200, at: $at, filter: { group: [$id], status: [PLANNED] }) { totalCount } }';
    const at = { trueAt: '2023-12-20' };
    const { nodes } = (await house.ask(ASK, { at })).data.groups;
    for (const { id, actions } of nodes) {
      const { totalCount } = (await house.ask(LIST, { at, id })).data.actions;
      expect(actions.totalCount).toBe(totalCount);
      expect(actions.nodes).toHaveLength(Math.min(1, totalCount));
    }
  });

  it('may be asked for one by one, too', async () => {
    const [{ id }] = (await listOf({ id: await groupId() })).nodes;
    expect(
      (await house.ask('query ($id: ID!) { membership(id: $id) { id } }', { id })).data.membership,
    ).toEqual({
      id,
    });
  });
});
