import { scenarioGroup } from '@throughline/demonstration';
import { OUTCOME, runHouse, type RunningHouse } from './running-house';

let house: RunningHouse;

beforeAll(async () => {
  house = await runHouse('demonstration', undefined, { scenario: true, processes: [] });
  await house.api.caughtUp(() => true);
}, 60_000);
afterAll(() => house.stop());

describe('what is refused of a query', () => {
  it.each([
    ['a list', 'refused: detections(first: 0) { totalCount }', 'first'],
    ['one', 'refused: membership(id: "nonsense") { label }', 'id'],
    ['a list that is a view', 'refused: inbox(agency: "agency-polise") { totalCount }', 'agency'],
    ['a view', 'refused: lifecycle(group: "nonsense") { name }', 'group'],
    ['a search', 'refused: search(text: "!") { totalCount }', 'text'],
    ['a moment', 'refused: groups(at: { knownAt: "yesterday" }) { totalCount }', 'at.knownAt'],
  ])(
    'is null, named by its path, and takes nothing from what is asked beside it: %s',
    async (_, asked, path) => {
      const { status, data, errors } = await house.ask(`{ ${asked} groups(first: 1) { totalCount } }`);
      expect([status, data]).toEqual([200, { refused: null, groups: { totalCount: expect.any(Number) } }]);
      expect(errors).toHaveLength(1);
      expect(errors![0]).toMatchObject({
        path: ['refused'],
        extensions: { code: 'BAD_USER_INPUT', fields: [{ path }] },
      });
    },
  );

  it('has a status that says so where nothing else was asked', async () =>
    expect(
      (await house.ask('{ a: groups(first: 0) { totalCount } b: ties(first: 0) { totalCount } }')).status,
    ).toBe(400));

  it('leaves what a command beside it recorded to be told', async () => {
    const of = (name: string) =>
      `identifyGroup(input: { name: "${name}", offenceTypes: [DRUGS], areasOfFocus: [BORDER] }, circumstances: { authority: "Policing Act 2008", purpose: INVESTIGATION }) ${OUTCOME}`;
    const { data, errors } = await house.ask(
      `mutation { one: ${of('One')} refused: ${of('')} }`,
      {},
      'police-detective',
    );
    expect(data).toMatchObject({ one: { __typename: 'Recorded' }, refused: null });
    expect(errors).toMatchObject([{ path: ['refused'] }]);
  });

  it('could be anything: nothing at the root is said to be there always, but what is about the answer itself', async () => {
    const ROOTS =
      '{ __schema { queryType { fields { name type { kind } } } mutationType { fields { name type { kind } } } } }';
    const { queryType, mutationType } = (await house.ask(ROOTS)).data.__schema;
    const always = [...queryType.fields, ...mutationType.fields].filter(
      ({ type }) => type.kind === 'NON_NULL',
    );
    expect(always.map(({ name }) => name)).toEqual(['about']);
  });
});

describe('a view of what is not on the record', () => {
  const NOBODY = 'group-nobodyhasthisone';
  const VIEWS: Readonly<Record<string, (id: string, at?: string) => string>> = {
    lifecycle: (id, at = '{}') => `lifecycle(group: "${id}", at: ${at}) { groupId }`,
    network: (id, at = '{}') => `network(group: "${id}", at: ${at}) { groupId }`,
    groupDiff: (id, at = '{}') => `groupDiff(group: "${id}", from: ${at}, to: ${at}) { groupId }`,
    timeline: (id, at = '{}') => `timeline(subject: "${id}", at: ${at}) { totalCount }`,
    timelineDiff: (id, at = '{}') => `timelineDiff(subject: "${id}", from: ${at}, to: ${at}) { subject }`,
  };
  const before = '{ knownAt: "1990" }';

  it.each(Object.keys(VIEWS))(
    'is null, alike for one that there never was and one not known yet: %s',
    async (name) => {
      const asked = `{ a: ${VIEWS[name]!(NOBODY)} b: ${VIEWS[name]!(scenarioGroup, before)} c: ${VIEWS[name]!(scenarioGroup)} }`;
      const { data, errors } = await house.ask(asked);
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({ a: null, b: null, c: expect.any(Object) });
    },
  );

  it('is a list without rows where only what was wanted of it is not there', async () => {
    const asked = `{ timeline(subject: "${scenarioGroup}", agency: "agency-fiu", types: ["GroupIdentified"]) { totalCount nodes { id } } }`;
    expect((await house.ask(asked)).data).toEqual({ timeline: { totalCount: 0, nodes: [] } });
  });

  it.each([
    ['timeline', 'timeline(subject: "grp-1") { totalCount }'],
    ['timelineDiff', 'timelineDiff(subject: "grp-1", from: {}, to: {}) { subject }'],
    ['lifecycle', 'lifecycle(group: "grp-1") { name }'],
    ['network', 'network(group: "grp-1") { tieCount }'],
    ['groupDiff', 'groupDiff(group: "grp-1", from: {}, to: {}) { groupId }'],
    ['inbox', 'inbox(agency: "grp-1") { totalCount }'],
  ])('is refused where the id has the form of none: %s', async (name, asked) => {
    const { status, errors } = await house.ask(`{ ${asked} }`);
    expect([status, errors![0]!.extensions]).toMatchObject([400, { code: 'BAD_USER_INPUT' }]);
    expect([name, errors![0]!.message]).toEqual([
      name,
      expect.stringMatching(/^(subject|group|agency) must be .*"(group|agency)-"/),
    ]);
  });
});

describe('what an agency has let pass', () => {
  const offer = async (dueBy: string, grounds: string): Promise<string> => {
    const input = `{ to: "agency-fiu", group: "${scenarioGroup}", form: ACTION, areaOfFocus: BORDER, grounds: "${grounds}", override: "A test (fictional).", dueBy: "${dueBy}" }`;
    const { data } = await house.ask(
      `mutation { offerReferral(input: ${input}, circumstances: { authority: "Policing Act 2008", purpose: INVESTIGATION }) ${OUTCOME} }`,
      {},
      'police-detective',
    );
    expect(data.offerReferral).toMatchObject({ __typename: 'Recorded' });
    await house.api.caughtUp(() => true);
    return data.offerReferral.id as string;
  };
  const overdue = async (more: string, agency = 'agency-fiu') => {
    const { data, errors } = await house.ask(
      `{ list: overdueReferrals(agency: "${agency}", ${more}) { nodes { id dueBy status } pageInfo { endCursor } } }`,
    );
    const { nodes, pageInfo } = data.list ?? {};
    return { nodes, ids: nodes?.map(({ id }: { id: string }) => id), cursor: pageInfo?.endCursor, errors };
  };

  it('is known now, without a date', async () => {
    const { nodes } = await overdue('first: 50', 'agency-police');
    expect(nodes).not.toHaveLength(0);
    const now = new Date().toISOString();
    expect(
      nodes.every((one: { dueBy: string; status: string }) => one.status === 'OFFERED' && one.dueBy < now),
    ).toBe(true);
  });

  it('is known at any date, can be sorted and searched, and is paged', async () => {
    const second = await offer('2997-06-30', 'A cargo of Māori carvings (fictional).');
    const first = await offer('2997-03-31', 'A ledger (fictional).');
    const at = (date: string) => `at: { trueAt: "${date}" }`;
    const byDate = `${at('2998-01-01')}, sort: { by: DUE_BY, direction: DESC }`;
    expect((await overdue(byDate)).ids.slice(0, 2)).toEqual([second, first]);
    expect((await overdue('first: 50')).ids).not.toContain(first);
    expect((await overdue(at('2997-06-30'))).ids).toContain(first);
    expect((await overdue(at('2997-06-30'))).ids).not.toContain(second);
    expect((await overdue(`${at('2998-01-01')}, text: "maori"`)).ids).toEqual([second]);
    const { ids, cursor } = await overdue(`${byDate}, first: 1`);
    expect(ids).toEqual([second]);
    expect((await overdue(`${byDate}, first: 1, after: "${cursor}"`)).ids).toEqual([first]);
    expect((await overdue(`${byDate}, text: "ledger", after: "${cursor}"`)).errors).toMatchObject([
      { extensions: { fields: [{ path: 'after' }] } },
    ]);
  });

  it('is not searched for nothing', async () =>
    expect((await overdue('text: "!"')).errors).toMatchObject([
      { extensions: { fields: [{ path: 'text' }] } },
    ]));
});
