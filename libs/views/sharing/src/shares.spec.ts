import { exactly } from '@throughline/kernel';
import { ReferralOffered, ReferralSupplemented, RequestAnswered } from '@throughline/referral';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { shares } from './shares';

const inMonth = (n: number) => exactly(`2031-0${n}-01T00:00:00.000Z`);
const history = [
  ...streamOf('referral-1', [
    [
      some(ReferralOffered, { agreement: 'sharing-agreement-1', dataClasses: ['TRADE'] }),
      by('north', { happened: inMonth(1), purpose: 'DETECTION' }),
    ],
    [some(ReferralSupplemented, { override: 'It could not wait.' }), by('north', { happened: inMonth(2) })],
  ]),
  ...streamOf('information-request-1', [[some(RequestAnswered), by('south', { happened: inMonth(3) })]]),
];
const keys = async (at?: string) => (await rowsOf(history, at).all(shares, {})).map(({ key }) => key);

describe('a share', () => {
  it('is every offer, supplement and answer', async () =>
    expect(await keys()).toEqual(['referral-1@0', 'referral-1@1', 'information-request-1@0']));

  it('says under what it went, and for which purpose', async () =>
    expect((await rowsOf(history).one(shares, 'referral-1@0'))?.row).toMatchObject({
      agency: 'agency-north',
      referral: 'referral-1',
      agreement: 'sharing-agreement-1',
      dataClasses: ['TRADE'],
      purpose: 'DETECTION',
    }));

  it('says why it went without an agreement', async () =>
    expect((await rowsOf(history).one(shares, 'referral-1@1'))?.row).toMatchObject({
      agreement: undefined,
      override: 'It could not wait.',
    }));

  it('has been made by a date', async () => expect(await keys(inMonth(2).earliest)).toHaveLength(2));
});
