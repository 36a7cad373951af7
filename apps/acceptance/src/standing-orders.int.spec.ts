import { openApi } from '@throughline/api';
import { demonstrationOfficers } from '@throughline/demonstration';
import { checkpoints } from '@throughline/processes';
import { randomBytes } from 'node:crypto';
import { OUTCOME, runHouse, type RunningHouse } from './running-house';

const begun = '2031-03-01T09:00:00.000Z';
const grade = { reliability: 'B', handling: 'SHARE', reason: 'Two sources.' };
const circumstances = { authority: 'Policing Act 2008', purpose: 'INVESTIGATION' };

/** Standing orders on the whole product, whose clock the spec moves. */
describe('standing orders', () => {
  let now = begun;
  let house: RunningHouse;
  const clock = () => now;
  beforeAll(async () => {
    house = await runHouse('demonstration', undefined, { clock, dueEveryMs: 50 });
  });
  afterAll(() => house.stop());

  const give = async (officer: string, command: string, input: object, basis: readonly string[] = []) => {
    const name = `${command[0]!.toLowerCase()}${command.slice(1)}`;
    const { data, errors } = await house.ask(
      `mutation ($input: ${command}Input!, $circumstances: CircumstancesInput!) { done: ${name}(input: $input, circumstances: $circumstances) ${OUTCOME} }`,
      { input, circumstances: { ...circumstances, basis } },
      officer,
    );
    expect([errors, data?.done.code, data?.done.because]).toEqual([undefined, undefined, undefined]);
    return data.done as { readonly id: string; readonly citation: string };
  };
  const detected = () =>
    give('customs-officer', 'RecordDetection', {
      summary: 'Cash in hollowed books',
      offenceTypes: ['FINANCIAL'],
      areaOfFocus: 'BORDER',
      harms: ['ECONOMY'],
      detectedAt: { earliest: now },
      means: 'SEIZURE',
      amounts: [{ minor: '8450000', currency: 'NZD' }],
    });
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    for (const end = performance.now() + 20_000; !(await isSo());) {
      if (performance.now() > end) throw new Error('it did not come to be so');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const severalTurns = () => new Promise((resolve) => setTimeout(resolve, 500));
  const typesOf = async (stream: string) =>
    (await house.record.store.readStream(stream)).map(({ type }) => type);

  it('put on the record that nobody answered a referral: once, when its date has passed', async () => {
    const { id: detection } = await detected();
    const { id } = await give('customs-officer', 'OfferReferral', {
      to: 'agency-police',
      form: 'ACTION',
      detection,
      areaOfFocus: 'NATIONAL',
      grounds: 'The addressee lives in the district.',
      dueBy: '2031-03-05T12:00Z',
      override: 'Nothing was agreed yet.',
    });
    await severalTurns();
    expect(await typesOf(id)).toEqual(['ReferralOffered']);
    now = '2031-03-06T09:00:00.000Z';
    await until(async () => (await typesOf(id)).length > 1);
    await severalTurns();
    expect(await typesOf(id)).toEqual(['ReferralOffered', 'ReferralFellOverdue']);
    const { data } = await house.ask('query ($id: ID!) { referral(id: $id) { status toldOverdue } }', { id });
    expect(data.referral).toEqual({ status: 'OFFERED', toldOverdue: true });
  });

  const REVIEWS =
    'query ($item: Line!) { recallReviews(filter: { item: [$item] }) { nodes { ownerId leaned outstanding } } }';
  const reviewsOf = async (item: string) => {
    const { data, errors } = await house.ask(REVIEWS, { item });
    expect(errors).toBeUndefined();
    const { nodes } = data.recallReviews;
    return new Map(nodes.map((one: { ownerId: string; leaned: string[] }) => [one.ownerId, one.leaned]));
  };

  it('ask each owner once to look again at what leaned on a detection that is regraded', async () => {
    const { id: detection, citation } = await detected();
    const about = { detection, ...grade };
    await give('customs-officer', 'GradeDetection', { ...about, credibility: 'C2' });
    const named = { offenceTypes: ['FINANCIAL'], areasOfFocus: ['BORDER'] };
    const first = await give('police-analyst', 'IdentifyGroup', { name: 'Book crew', ...named }, [citation]);
    const other = await give('fiu-analyst', 'IdentifyGroup', { name: 'Page crew', ...named }, [
      first.citation,
    ]);
    await give('customs-officer', 'RegradeDetection', { ...about, credibility: 'C5' });
    await until(async () => (await reviewsOf(detection)).size === 2);
    expect(await reviewsOf(detection)).toEqual(
      new Map([
        ['agency-police', [first.citation]],
        ['agency-fiu', [other.citation]],
      ]),
    );
  });

  it('do nothing twice where the product starts again and everything is answered anew', async () => {
    const { record, api } = house;
    await api.stop();
    const { position } = await record.store.head();
    await record.pool.query('delete from process.checkpoints');
    const again = await openApi({
      ...record,
      sealingKey: randomBytes(32),
      officers: demonstrationOfficers,
      consoleFolder: 'dist/console',
      clock,
      dueEveryMs: 50,
    });
    const answered = async () =>
      (await checkpoints(record.pool)).filter((one) => one.position >= position).length;
    try {
      await until(async () => (await answered()) > 1);
      await severalTurns();
      expect((await record.store.head()).position).toBe(position);
    } finally {
      await again.stop();
    }
  });
});
