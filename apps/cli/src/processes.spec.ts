import { process } from '@throughline/kernel';
import { ReferralOffered, referrals } from '@throughline/referral';
import { processesSaid } from './processes';

const answering = process('Answering', 'Each referral is answered.').on(ReferralOffered, () => []);
const waiting = process('Waiting', 'What is late is told.').due(
  referrals,
  () => ({}),
  () => [],
);
const nothing = { reached: [], refused: [], head: 1_200n };
const refusal = {
  process: 'Waiting',
  cause: 'referral-1/2031-03-01',
  command: 'NoteReferralOverdue',
  agency: 'agency-north',
  code: 'NOT_DUE',
  because: 'It is answered.',
  at: new Date(Date.UTC(2031, 2, 2)),
};

describe('what is said of standing orders', () => {
  it('is what each does, and how far those have come that answer events', () => {
    const lines = processesSaid([answering, waiting], {
      ...nothing,
      reached: [{ process: 'Answering', position: 1_000n }],
    }).split('\n');
    expect(lines[1]).toMatch(/^Answering +1,000 of 1,200 +200 +0 +Each referral is answered\.$/);
    expect(lines[2]).toMatch(/^Waiting +by the clock +0 +What is late is told\.$/);
    expect(lines).toHaveLength(3);
  });

  it('is how far behind one is that never ran', () =>
    expect(processesSaid([answering], nothing)).toMatch(/^Answering +0 of 1,200 +1,200 +0/m));

  it('is what was refused, how often and why', () => {
    const text = processesSaid([waiting], { ...nothing, refused: [{ ...refusal, times: 3 }] });
    expect(text).toMatch(/^Waiting .* 1 +What is late is told\.$/m);
    expect(text).toContain(
      'Waiting could not give NoteReferralOverdue for agency-north, because of referral-1/2031-03-01: NOT_DUE. It is answered. (3 times, last at 2031-03-02T00:00:00.000Z)',
    );
    expect(processesSaid([waiting], { ...nothing, refused: [{ ...refusal, times: 1 }] })).toContain('(once,');
  });
});
