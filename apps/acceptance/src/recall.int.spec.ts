import { OUTCOME, runHouse, type RunningHouse } from './running-house';

const circumstances = { authority: 'Policing Act 2008', purpose: 'INVESTIGATION' };
const grade = { reliability: 'B', handling: 'SHARE', reason: 'Two sources.' };
const RECALL = `query ($item: Line!, $at: At) { recall(item: $item, at: $at) {
  grade { credibility isWithdrawn } causes { type says } owners { ownerId total answered outstanding later notAsked } isCut
  leanings { citation isLater gradeThen { credibility } reviews { ownerId asked { earliest } verdict officerId recordedAt } } } }`;

type Leaning = {
  readonly citation: string;
  readonly isLater: boolean;
  readonly gradeThen: unknown;
  readonly reviews: readonly { readonly ownerId: string }[];
};

/** What is recorded on the strength of a detection before and after that is regraded, on the whole product. */
describe('a recall', () => {
  let now = Date.parse('2031-03-01T09:00:00.000Z');
  const clock = () => new Date(now).toISOString();
  let house: RunningHouse;
  let detection: { id: string; citation: string };
  let before: { citation: string; recordedAt: string };
  beforeAll(async () => {
    house = await runHouse('demonstration', undefined, { clock });
    detection = await give('customs-officer', 'RecordDetection', {
      summary: 'Cash in hollowed books',
      offenceTypes: ['FINANCIAL'],
      areaOfFocus: 'BORDER',
      harms: ['ECONOMY'],
      detectedAt: { earliest: clock() },
      means: 'SEIZURE',
      amounts: [{ minor: '8450000', currency: 'NZD' }],
    });
    await give('customs-officer', 'GradeDetection', { detection: detection.id, ...grade, credibility: 'C2' });
    before = await identified('police-analyst', 'Book crew', detection.citation);
    await give('customs-officer', 'RegradeDetection', {
      detection: detection.id,
      ...grade,
      credibility: 'C5',
    });
    await askedAbout(before.citation);
  });
  afterAll(() => house.stop());

  const submit = async (officer: string, command: string, input: object, basis: readonly string[] = []) => {
    const name = `${command[0]!.toLowerCase()}${command.slice(1)}`;
    const { data, errors } = await house.ask(
      `mutation ($input: ${command}Input!, $circumstances: CircumstancesInput!) { done: ${name}(input: $input, circumstances: $circumstances) ${OUTCOME} }`,
      { input, circumstances: { ...circumstances, basis } },
      officer,
    );
    expect(errors).toBeUndefined();
    now += 60_000;
    return data.done;
  };
  const give = async (...told: Parameters<typeof submit>) => {
    const done = await submit(...told);
    expect([done.code, done.because]).toEqual([undefined, undefined]);
    return done;
  };
  const group = (name: string) => ({ name, offenceTypes: ['FINANCIAL'], areasOfFocus: ['BORDER'] });
  const identified = (officer: string, name: string, cited: string) =>
    give(officer, 'IdentifyGroup', group(name), [cited]);
  const recall = async (at?: object) => {
    const { data, errors } = await house.ask(RECALL, { item: detection.id, at });
    expect(errors).toBeUndefined();
    return data.recall;
  };
  const leaningOf = async (citation: string): Promise<Leaning | undefined> =>
    (await recall())?.leanings.find((one: Leaning) => one.citation === citation);
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    for (const end = performance.now() + 20_000; !(await isSo());) {
      if (performance.now() > end) throw new Error('it did not come to be so');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const askedAbout = (citation: string) =>
    until(async () => (await leaningOf(citation))?.reviews.length === 1);

  it('leaves alone what relies on the old revision afterwards, as its grade is the new one', async () => {
    const later = await identified('fiu-analyst', 'Page crew', detection.citation);
    const onGroup = await identified('fiu-analyst', 'Spine crew', before.citation);
    await askedAbout(onGroup.citation);
    expect(await leaningOf(later.citation)).toMatchObject({
      isLater: true,
      gradeThen: { credibility: 'C5' },
      reviews: [],
    });
    expect(await leaningOf(before.citation)).toMatchObject({
      isLater: false,
      gradeThen: { credibility: 'C2' },
    });
  });

  it('asks whoever leans afterwards on what is being looked at again, and whoever leans on that', async () => {
    const next = await identified('customs-officer', 'Cover crew', before.citation);
    const last = await identified('fiu-analyst', 'Title crew', next.citation);
    await askedAbout(last.citation);
    expect((await leaningOf(next.citation))?.reviews).toMatchObject([{ ownerId: 'agency-customs' }]);
    expect((await leaningOf(last.citation))?.reviews).toMatchObject([
      { ownerId: 'agency-fiu', verdict: null, officerId: null },
    ]);
  });

  it('tells for each owner who has answered, on the clock of the record as well', async () => {
    const { data } = await house.ask(
      'query ($item: Line!) { recallReviews(filter: { item: [$item], owner: ["agency-police"] }) { nodes { id cause } } }',
      { item: detection.id },
    );
    const [{ id: recallReview, cause }] = data.recallReviews.nodes;
    const answered = await give(
      'police-inspector',
      'AnswerRecallReview',
      {
        recallReview,
        reviewed: before.citation,
        verdict: 'STANDS',
        rationale: 'The books were found since.',
        options: [{ option: 'End it', because: 'It was seen with our own eyes.' }],
        reviewBy: '2099-01-01',
      },
      [cause],
    );
    const ofPolice = async (at?: object) =>
      (await recall(at)).owners.find(({ ownerId }: { ownerId: string }) => ownerId === 'agency-police');
    const count = { total: 1, later: 0, notAsked: 0 };
    await until(async () => (await ofPolice()).answered === 1);
    expect(await ofPolice()).toMatchObject({ ...count, outstanding: 0 });
    const knownAt = new Date(Date.parse(answered.recordedAt) - 1).toISOString();
    expect(await ofPolice({ knownAt })).toMatchObject({ ...count, answered: 0, outstanding: 1 });
    expect(await ofPolice({ knownAt: before.recordedAt })).toMatchObject({
      ...count,
      outstanding: 0,
      notAsked: 1,
    });
    expect((await recall({ knownAt: before.recordedAt })).causes).toEqual([]);
  });

  it('of what was withdrawn lets nobody rely on it any more, and names the withdrawal in words', async () => {
    await give('customs-officer', 'WithdrawDetection', {
      detection: detection.id,
      ground: 'MISTAKEN',
      reason: 'The books were empty.',
    });
    expect(
      await submit('fiu-analyst', 'IdentifyGroup', group('Index crew'), [detection.citation]),
    ).toMatchObject({
      code: 'BASIS_WITHDRAWN',
      because: expect.stringMatching(/cite what took it back, detection-[^ ]+@\d+\.$/),
    });
    await until(async () => (await recall()).causes.length > 1);
    expect(await recall()).toMatchObject({
      grade: { isWithdrawn: true },
      causes: [
        { type: 'DetectionRegraded', says: 'Two sources.' },
        { type: 'DetectionWithdrawn', says: 'The books were empty.' },
      ],
      isCut: false,
    });
  });
});
