import fc from 'fast-check';
import { setTimeout as pause } from 'node:timers/promises';
import { OUTCOME, runHouse, type RunningHouse } from './running-house';

type At = { readonly knownAt?: string; readonly trueAt?: string; readonly atLeast?: string };
type Recorded = { readonly id: string; readonly position: string; readonly recordedAt: string };

const circumstances = {
  authority: 'Policing Act 2008',
  purpose: 'INVESTIGATION',
  happened: { earliest: '2025-03-14' },
};

/** Every way there is to a row: one, a list, a count, a page, an edge, a view, a filter and a search. */
const PICTURE = `query ($at: At, $group: ID!, $subject: Line!) {
  group(id: $group, at: $at) { name knownSince referrals(first: 2) { totalCount nodes { id status knownSince detection { reliability } } } }
  groups(at: $at, first: 2, sort: { by: NAME }) { totalCount pageInfo { hasNextPage } nodes { id name knownSince } }
  detections(at: $at, filter: { reliability: [B] }) { totalCount nodes { id reliability grades { reliability } } }
  referrals(at: $at) {
    totalCount
    nodes { id status knownSince steps { status } group { id name } detection { id summary reliability knownSince } }
  }
  search(at: $at, text: "maori", first: 3) { totalCount nodes { matched { text } item { __typename ... on Group { id knownSince } } } }
  timeline(at: $at, subject: $subject, first: 3) { totalCount nodes { id type } }
  lifecycle(at: $at, group: $group) { current { stage } }
}`;

const detection = {
  summary: 'Drugs in machine parts (fictional)',
  offenceTypes: ['DRUGS'],
  areaOfFocus: 'BORDER',
  harms: ['COMMUNITIES'],
  detectedAt: { earliest: '2025-03-14' },
  means: 'SENSOR',
};
const referral = {
  to: 'agency-customs',
  form: 'ACTION',
  areaOfFocus: 'BORDER',
  grounds: 'They hold the border.',
  override: 'The goods leave the port tonight.',
};
const named = { offenceTypes: ['DRUGS'], areasOfFocus: ['BORDER'] };
let house: RunningHouse;
beforeAll(async () => {
  house = await runHouse();
});
afterAll(() => house.stop());

const give = async (command: string, input: object, officer = 'police-detective'): Promise<Recorded> => {
  const field = command[0]!.toLowerCase() + command.slice(1);
  const { data, errors } = await house.ask(
    `mutation ($input: ${command}Input!, $circumstances: CircumstancesInput!) { ${field}(input: $input, circumstances: $circumstances) ${OUTCOME} }`,
    { input, circumstances },
    officer,
  );
  expect({ errors, because: data?.[field].because }).toEqual({ errors: undefined, because: undefined });
  await house.api.caughtUp(() => true);
  // No two events of a story are recorded in the same millisecond.
  await pause(2);
  return data[field] as Recorded;
};
const ask = async (query: string, variables: object) => {
  const { data, errors } = await house.ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
};
const seen = (at: At, group: string): Promise<unknown> => ask(PICTURE, { at, group, subject: group });

describe('pictures', () => {
  it('of a moment show for ever what they showed then, by every way that leads to a row', async () => {
    const names = ['Māori crew', 'Maaori ring', 'Otago line', 'Ōtara crew'];
    const steps = fc.array(fc.constantFrom('name', 'detect', 'grade', 'offer', 'accept'), {
      minLength: 9,
      maxLength: 9,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (told) => {
        const first = await give('IdentifyGroup', { ...named, name: names[0] });
        const then: { at: At; shown: unknown }[] = [];
        const detections: string[] = [];
        const ungraded: string[] = [];
        const offered: string[] = [];
        const doing: Record<string, () => Promise<Recorded>> = {
          name: () => give('IdentifyGroup', { ...named, name: names[then.length % names.length] }),
          detect: async () => {
            const made = await give('RecordDetection', detection);
            detections.push(made.id);
            ungraded.push(made.id);
            return made;
          },
          grade: async () =>
            ungraded.length > 0
              ? give('GradeDetection', {
                  detection: ungraded.pop(),
                  reliability: then.length % 2 ? 'A' : 'B',
                  credibility: 'C2',
                  handling: 'SHARE',
                  reason: 'Seen before.',
                })
              : doing['detect']!(),
          offer: async () => {
            const about = detections.at(-1) ?? (await doing['detect']!()).id;
            const made = await give('OfferReferral', { ...referral, detection: about, group: first.id });
            offered.push(made.id);
            return made;
          },
          accept: async () =>
            offered.length > 0
              ? give('AcceptReferral', { referral: offered.pop(), lead: 'A. Lead' }, 'customs-officer')
              : doing['name']!(),
        };
        for (const step of told) {
          const { position, recordedAt } = await doing[step]!();
          const world = then.length % 2 ? { trueAt: '2025-06-01' } : {};
          then.push({
            at: { knownAt: recordedAt, ...world },
            shown: await seen({ atLeast: position, ...world }, first.id),
          });
        }
        for (const { at, shown } of then) expect(await seen(at, first.id)).toEqual(shown);
      }),
      { numRuns: 1 },
    );
  }, 60_000);
});

describe('a list that leads back', () => {
  const asked = `query ($group: ID!, $at: At, $after: Cursor) { group(id: $group, at: $at) {
    referrals(first: 1, after: $after, order: RECORDED_OLDEST_FIRST) { totalCount nodes { id } pageInfo { endCursor } } } }`;
  const page = async (after: string | undefined, group: string, at: At) =>
    house.ask(asked, { group, at, after });

  it('goes on from a cursor of its own picture only', async () => {
    const { id: group } = await give('IdentifyGroup', { ...named, name: 'Harbour crew' });
    const { id: about } = await give('RecordDetection', detection);
    const offer = () => give('OfferReferral', { ...referral, detection: about, group });
    const { id: first, recordedAt: then } = await offer();
    const { id: second } = await offer();
    const { endCursor } = (await page(undefined, group, {})).data.group.referrals.pageInfo;
    await offer();
    expect((await page(endCursor, group, {})).data.group.referrals.nodes).toEqual([{ id: second }]);
    for (const at of [{ knownAt: then }, { trueAt: '2025-06-01' }])
      expect((await page(endCursor, group, at)).errors?.[0]?.message).toContain('a cursor of this same list');
    const past = await page(undefined, group, { knownAt: then });
    expect(past.data.group.referrals).toMatchObject({ totalCount: 1, nodes: [{ id: first }] });
    expect((await page(past.data.group.referrals.pageInfo.endCursor, group, {})).errors).toHaveLength(1);
  });
});

describe('a list', () => {
  it('is sorted by a declared field, whatever the marks on its letters', async () => {
    for (const name of ['Zebra ring', 'Āwhina ring', 'Awhi ring', 'awhīna ring B'])
      await give('IdentifyGroup', { ...named, name });
    const sorted = async (direction: string) =>
      (
        await ask(
          `query ($direction: SortDirection) { groups(filter: { text: "ring" }, sort: { by: NAME, direction: $direction }) { nodes { name } } }`,
          { direction },
        )
      ).groups.nodes
        .map(({ name }: { name: string }) => name)
        .filter((name: string) => name !== 'Maaori ring');
    expect(await sorted('ASC')).toEqual(['Awhi ring', 'Āwhina ring', 'awhīna ring B', 'Zebra ring']);
    expect(await sorted('DESC')).toEqual(['Zebra ring', 'awhīna ring B', 'Āwhina ring', 'Awhi ring']);
  });

  it('keeps to those within a range, both ends of it included', async () => {
    const about = (await give('RecordDetection', detection)).id;
    for (const dueBy of ['2031-01-01T12:00Z', '2031-01-02T12:00Z', '2031-01-03T12:00Z'])
      await give('OfferReferral', { ...referral, detection: about, dueBy });
    const due = async (within: object) =>
      (
        await ask(
          'query ($within: InstantRangeInput) { referrals(filter: { dueByWithin: $within }, sort: { by: DUE_BY }) { totalCount nodes { dueBy } } }',
          { within },
        )
      ).referrals;
    expect(await due({ from: '2031-01-02T12:00Z', to: '2031-01-03T12:00Z' })).toEqual({
      totalCount: 2,
      nodes: [{ dueBy: '2031-01-02T12:00:59.999Z' }, { dueBy: '2031-01-03T12:00:59.999Z' }],
    });
    expect((await due({ from: '2031-01-03T12:00Z' })).totalCount).toBe(1);
  });

  it('is empty where a filter names an id that is not there', async () => {
    const { referrals } = await ask(
      '{ referrals(filter: { group: ["group-nobody"] }) { totalCount nodes { id } } }',
      {},
    );
    expect(referrals).toEqual({ totalCount: 0, nodes: [] });
  });

  it('names codes that are near to one that is not there', async () => {
    const { errors } = await house.ask('{ referrals(filter: { status: [OFERED] }) { totalCount } }');
    expect(errors?.[0]?.message).toMatch(
      /filter\.status.* must be one of the codes of ReferralStatus.*OFFERED/,
    );
  });
});

describe('a search', () => {
  const found = async (text: string, more = ''): Promise<string[]> =>
    (
      await ask(`query ($text: Line!) { search(text: $text${more}) { nodes { matched { field text } } } }`, {
        text,
      })
    ).search.nodes.flatMap(({ matched }: { matched: { text: string }[] }) => matched.map((one) => one.text));

  beforeAll(async () => {
    for (const name of ['Ngāti Whātua wharf', 'Tonga Faʻasolo', 'Hawai’i link'])
      await give('IdentifyGroup', { ...named, name, aliases: ['Te Rōpū', 'Wharf crew'] });
    await give('RecordDetection', { ...detection, summary: 'Seen at the wharf of Ngaati Whaatua' });
  });

  it.each(['ngati whatua', 'NGĀTI WHĀTUA', 'Ngaati Whaatua', 'what ngat', 'Nga\u0304ti Wha\u0304tua'])(
    'finds by %s what is written either way, and shows it as recorded',
    async (text) =>
      expect(await found(text)).toEqual(['Seen at the wharf of Ngaati Whaatua', 'Ngāti Whātua wharf']),
  );

  it.each(["hawai'i", 'hawaii', 'Hawaiʻi'])('finds by %s a name whatever its ʻokina', async (text) =>
    expect(await found(text)).toEqual(['Hawai’i link']),
  );

  it('keeps to the types that are asked for', async () =>
    expect(await found('whatua', ', types: [DETECTION]')).toEqual(['Seen at the wharf of Ngaati Whaatua']));

  it('goes on in the picture that it began in', async () => {
    const page =
      'query ($after: Cursor) { search(text: "ropu", first: 2, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes { item { ... on Group { name } } } } }';
    const { search } = await ask(page, {});
    await give('IdentifyGroup', { ...named, name: 'Later', aliases: ['Rōpū'] });
    const { search: next } = await ask(page, { after: search.pageInfo.endCursor });
    expect([search, next].map(({ totalCount, pageInfo }) => [totalCount, pageInfo.hasNextPage])).toEqual([
      [3, true],
      [3, false],
    ]);
    expect(next.nodes).toEqual([{ item: { name: 'Ngāti Whātua wharf' } }]);
  });

  it.each([
    ['"’’"', 'text must hold a letter or a digit to look for'],
    ['"a", first: 0', 'first must be from 1 to 200'],
    ['"a", types: [GROPE]', 'must be one of the codes of SearchType'],
  ])('refuses %s', async (text, message) => {
    const { errors } = await house.ask(`{ search(text: ${text}) { totalCount } }`);
    expect(errors?.[0]?.message).toContain(message);
  });
});
