import { runHouse, type RunningHouse } from './running-house';

type Counts = { readonly detections: number; readonly groups: number; readonly actions: number };
type Wait = { readonly wait: string; readonly agencyId: string; readonly took: object | null };

const container = 'detection-5m88jrnax2avebeysrfewctp';
const COUNTS = 'detections groups actions';
const TALLY = `byHarm { harm ${COUNTS} } namingNoHarm { ${COUNTS} } byAreaOfFocus { areaOfFocus ${COUNTS} referrals } byEnabler { enabler ${COUNTS} }`;
const CHAIN =
  'toOutcome { atLeastMinutes } referrals { toId outcome waits { wait agencyId took { atLeastMinutes } } }';

let house: RunningHouse;
beforeAll(async () => {
  house = await runHouse('demonstration', undefined, { scenario: true });
  await house.api.caughtUp(() => true);
});
afterAll(() => house.stop());

const asked = async (query: string) => {
  const { data, errors } = await house.ask(query);
  expect(errors).toBeUndefined();
  return data;
};

describe('what the strategy asks, of the demonstration', () => {
  it('is summed by harm, by area of focus and by enabler', async () => {
    const { tally } = await asked(`{ tally { ${TALLY} } }`);
    expect(tally.byHarm.map(({ harm }: { harm: string }) => harm)).toEqual([
      'COMMUNITIES',
      'ECONOMY',
      'ENVIRONMENT',
      'REPUTATION',
    ]);
    const [communities, , environment] = tally.byHarm as readonly Counts[];
    for (const many of [communities!.detections, communities!.groups, communities!.actions])
      expect(many).toBeGreaterThan(0);
    expect(environment).toMatchObject({ detections: 0, groups: 0, actions: 0 });
    expect(tally.namingNoHarm).toEqual({ detections: 0, groups: 0, actions: 0 });
    for (const one of tally.byAreaOfFocus.slice(1)) expect(one.referrals).toBeGreaterThan(0);
    expect(tally.byEnabler.map((one: Counts) => one.detections > 0)).toEqual([true, true, true, false]);
  });

  it('is summed on both clocks: as it was at a date, and as it was known then', async () => {
    const { now, then, known } = await asked(`{
      now: tally { ${TALLY} }
      then: tally(at: { trueAt: "2023-12-31" }) { ${TALLY} }
      known: tally(at: { trueAt: "2023-12-31", knownAt: "2023-12-31" }) { ${TALLY} }
    }`);
    const harmed = [now, then, known].map(({ byHarm }) => (byHarm as readonly Counts[])[0]!.detections);
    expect(harmed[0]).toBeGreaterThan(harmed[1]!);
    expect(harmed[1]).toBeGreaterThan(harmed[2]!);
  });

  it('is a chain from a detection to an outcome, with the wait at each agency', async () => {
    const { now, then } = await asked(`{
      now: referralChain(detection: "${container}") { ${CHAIN} }
      then: referralChain(detection: "${container}", at: { knownAt: "2023-03-01" }) { ${CHAIN} }
    }`);
    const waited = ({ referrals: [first] }: { referrals: readonly [{ waits: readonly Wait[] }] }) =>
      first.waits.map(({ wait, agencyId, took }) => [wait, agencyId, took !== null]);
    expect(waited(now)).toEqual([
      ['ANSWER', 'agency-police', true],
      ['REPORT', 'agency-police', true],
      ['CLOSING', 'agency-customs', false],
    ]);
    expect(waited(then)).toEqual([
      ['ANSWER', 'agency-police', true],
      ['REPORT', 'agency-police', false],
    ]);
    expect(now.toOutcome.atLeastMinutes).toBeGreaterThan(0);
    expect(then.toOutcome).toBeNull();
  });
});

describe('an exercise', () => {
  const given = async (officer: string, command: string, input: object, basis: readonly string[] = []) => {
    const field = command[0]!.toLowerCase() + command.slice(1);
    const { data, errors } = await house.ask(
      `mutation ($input: ${command}Input!, $circumstances: CircumstancesInput!) { ${field}(input: $input, circumstances: $circumstances) { ... on Recorded { id citation contentHash } ... on Rejected { because } } }`,
      { input, circumstances: { authority: 'Practice', purpose: 'INVESTIGATION', basis } },
      officer,
    );
    expect({ errors, because: data?.[field].because }).toEqual({ errors: undefined, because: undefined });
    return data[field] as { readonly id: string; readonly citation: string; readonly contentHash: string };
  };
  const sorted = { priority: 'DISMANTLE', areaOfFocus: 'BORDER' };

  it('is marked in every worklist, inbox, register and timeline, and counts in no sum', async () => {
    const before = (await asked(`{ tally { ${TALLY} exercises } }`)).tally;
    const opened = { title: 'Exercise Kea', kind: 'EXERCISE', offenceTypes: ['DRUGS'], ...sorted };
    const file = await given('customs-manager', 'OpenCase', opened);
    const plan = await given('customs-officer', 'PlanAction', {
      ...{ title: 'Search', target: 'ENABLER', enabler: 'TECHNOLOGY', tactic: 'SEIZURE', case: file.id },
      ...{ ...sorted, harms: ['ECONOMY'], expectedEffect: 'Practice.', measure: 'None.' },
    });
    const decision = {
      ...{ action: plan.id, proposal: 0, contentHash: plan.contentHash, reviewBy: '2099-01-01T00:00Z' },
      ...{ rationale: 'Practice.', necessity: 'Practice.', proportionality: 'Practice.' },
      options: [{ option: 'Wait', because: 'Practice.' }],
    };
    await given('customs-manager', 'AuthoriseAction', decision, [plan.citation]);
    await given('customs-officer', 'ExecuteAction', { action: plan.id, summary: 'Searched.' });
    const referral = await given('customs-officer', 'OfferReferral', {
      ...{ to: 'agency-police', form: 'ACTION', case: file.id, areaOfFocus: 'BORDER' },
      ...{ grounds: 'Practice.', override: 'Practice.' },
    });
    await house.api.caughtUp(() => true);

    const seen = await asked(`{
      worklist(agency: "agency-police") { items { subject exercise } }
      inbox(agency: "agency-police", types: ["ReferralOffered"], first: 1) { nodes { exercise about { exercise } } }
      decisions(about: "${plan.id}") { nodes { type exercise about { exercise } } }
      timeline(subject: "${referral.id}") { nodes { about { exercise } } }
      tally { ${TALLY} exercises }
    }`);
    const marked = { exercise: true, about: { exercise: true } };
    expect(seen.worklist.items).toContainEqual({ subject: referral.id, exercise: true });
    expect(seen.inbox.nodes).toEqual([marked]);
    expect(seen.decisions.nodes).toEqual([{ type: 'ActionAuthorised', ...marked }]);
    expect(seen.timeline.nodes).toEqual([{ about: { exercise: true } }]);
    expect(seen.tally).toEqual({ ...before, exercises: before.exercises + 2 });
  });
});
