import { exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import {
  LapseWarningGiven,
  SharingAgreementAmended,
  SharingAgreementConfirmed,
  SharingAgreementEnded,
  SharingAgreementMade,
} from './agreement-events';
import { agreementParties } from './agreement-parties';
import { sharingAgreements } from './sharing-agreements';

const day = (n: number) => `2031-01-0${n}T12:00:00.000Z`;
const on = (n: number) => by('north', { happened: exactly(day(n)) });
const [north, south, west] = ['agency-north', 'agency-south', 'agency-west'];
const history = streamOf('sharing-agreement-1', [
  [
    some(SharingAgreementMade, {
      parties: [north, south],
      ceiling: 'SECRET',
      during: { from: exactly(day(2)), to: exactly(day(6)) },
    }),
    on(1),
  ],
  [LapseWarningGiven({ lapsesAt: day(6) }), on(3)],
  [
    some(SharingAgreementAmended, {
      parties: [north, west],
      leaving: [south],
      ceiling: 'SENSITIVE',
      appliesFrom: exactly(day(5)),
      endsAt: day(9),
      reason: 'South withdrew.',
    }),
    on(4),
  ],
  [SharingAgreementEnded({ endsAt: day(8), parties: [north, west], reason: 'Stood down.' }), on(7)],
]);
const until = (revision: number) => history.slice(0, revision + 1);
const rowAt = async (n?: number, known = history) =>
  (await rowsOf(known, n === undefined ? undefined : day(n)).one(sharingAgreements, 'sharing-agreement-1'))
    ?.row;
const partiesAt = async (n: number, known = history) =>
  (await rowsOf(known, day(n)).all(agreementParties, {})).map(({ row }) => row.party);

describe('sharing agreements', () => {
  it('hold from when until when they are in force', async () => {
    expect(await rowAt(1)).toBeUndefined();
    expect(await rowAt(7, until(1))).toBeUndefined();
    expect(await rowAt(7)).toMatchObject({ lapsesAt: day(8) });
    expect(await rowAt(9)).toBeUndefined();
  });

  it('cover what they covered at a date', async () => {
    expect(await rowAt(4)).toMatchObject({ parties: [north, south], ceiling: 'SECRET' });
    expect(await rowAt(5)).toMatchObject({ parties: [north, west], ceiling: 'SENSITIVE' });
    expect((await rowAt(5))?.versions.map(({ reason }) => reason)).toEqual([undefined, 'South withdrew.']);
  });

  it('tell whether the parties were warned of the end that stands', async () => {
    expect(await rowAt(undefined, until(0))).toMatchObject({ lapsesAt: day(6), isWarned: false });
    expect(await rowAt(undefined, until(1))).toMatchObject({ lapsesAt: day(6), isWarned: true });
    expect(await rowAt(undefined, until(2))).toMatchObject({ lapsesAt: day(9), isWarned: false });
  });

  it('tell who was to confirm amended terms, and who had by a date', async () => {
    const widened = streamOf('sharing-agreement-1', [
      [some(SharingAgreementMade, { parties: [north, south], during: { from: exactly(day(2)) } }), on(1)],
      [some(SharingAgreementAmended, { appliesFrom: exactly(day(3)), toConfirm: [south, west] }), on(3)],
      [SharingAgreementConfirmed({ amendment: 1 }), by('south', { happened: exactly(day(5)) })],
    ]);
    const confirmedAt = async (n?: number) =>
      (await rowAt(n, widened))?.versions.at(-1)?.confirmations.map(({ agency }) => agency);
    expect((await rowAt(undefined, widened))?.versions.at(-1)?.toConfirm).toEqual([south, west]);
    expect(await confirmedAt()).toEqual([south]);
    expect(await confirmedAt(5)).toEqual([south]);
    expect(await confirmedAt(4)).toEqual([]);
  });

  it('tell why they were ended', async () =>
    expect(await rowAt()).toMatchObject({ isEnded: true, reason: 'Stood down.', madeBy: north }));
});

describe('parties to sharing agreements', () => {
  it('are those that were party at a date', async () => {
    expect(await partiesAt(3)).toEqual([north, south]);
    expect(await partiesAt(6)).toEqual([north, west]);
    expect(await partiesAt(9)).toEqual([]);
  });

  it('stay until the end that was agreed, and no longer once that comes sooner', async () => {
    expect(await partiesAt(9, until(2))).toEqual([north, west]);
    expect(await partiesAt(7, until(0))).toEqual([]);
  });
});
