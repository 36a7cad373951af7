import { OUTCOME, runHouse, type RunningHouse } from './running-house';

const detection = {
  summary: 'A container',
  offenceTypes: ['DRUGS'],
  areaOfFocus: 'BORDER',
  harms: ['COMMUNITIES'],
  detectedAt: { earliest: '2025-03-14' },
  means: 'SEIZURE',
};
const circumstances = {
  authority: 'Customs and Excise Act 2018',
  purpose: 'DETECTION',
  happened: { earliest: '2025-03-01' },
};
const RECORD = `mutation ($input: RecordDetectionInput!, $circumstances: CircumstancesInput!) {
  recordDetection(input: $input, circumstances: $circumstances) ${OUTCOME}
}`;

const givenTime = async (house: RunningHouse, recordedAt: string) =>
  house.api.door.submit({
    command: 'RecordDetection',
    input: detection,
    circumstances,
    officer: {
      key: 'k',
      id: 'officer-k',
      name: 'K',
      agency: 'agency-customs',
      agencyName: 'Customs',
      role: 'Officer',
      clearance: 'SECRET',
    },
    recordedAt,
  });

describe('a store created as a demonstration', () => {
  let house: RunningHouse;
  beforeAll(async () => (house = await runHouse('demonstration')));
  afterAll(() => house.stop());

  it('takes a recording time that it is given', async () =>
    expect(await givenTime(house, '2025-04-01T00:00:00.000Z')).toMatchObject({
      recordedAt: '2025-04-01T00:00:00.000Z',
    }));

  it('never goes back in recording time', async () =>
    expect(givenTime(house, '2025-03-31T00:00:00.000Z')).rejects.toMatchObject({
      code: 'RECORDED_BEFORE_HEAD',
    }));

  it('says so in every answer', async () =>
    expect((await house.ask('{ groups { totalCount } }')).extensions).toMatchObject({
      store: { kind: 'demonstration', notice: expect.stringContaining('fictional') },
    }));

  it('says so in an answer that is an error', async () =>
    expect((await house.ask('{ nothing }')).extensions).toMatchObject({ store: { kind: 'demonstration' } }));

  it('takes no recording time from GraphQL', async () => {
    const input = { ...detection, recordedAt: '2020-01-01T00:00:00.000Z' };
    expect(await house.ask(RECORD, { input, circumstances }, 'customs-officer')).toMatchObject({
      status: 400,
    });
  });
});

describe('any other store', () => {
  let house: RunningHouse;
  beforeAll(async () => (house = await runHouse('production')));
  afterAll(() => house.stop());

  it('refuses a recording time', async () =>
    expect(givenTime(house, '2025-04-01T00:00:00.000Z')).rejects.toMatchObject({
      code: 'RECORDING_TIME_GIVEN',
    }));

  it('records at its own time', async () => {
    const before = new Date().toISOString();
    const { data } = await house.ask(RECORD, { input: detection, circumstances }, 'customs-officer');
    expect(data.recordDetection.recordedAt >= before).toBe(true);
  });

  it('does not call itself a demonstration, and warns that nobody signs in', async () =>
    expect((await house.ask('{ groups { totalCount } }')).extensions).toEqual({
      store: { kind: 'production', notice: expect.stringContaining('no sign-in') },
    }));
});
