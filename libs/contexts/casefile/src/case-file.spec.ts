import { type Event, exactly, fold } from '@throughline/kernel';
import { by, some, streamOf } from '@throughline/story';
import { type CaseState, caseFile } from './case-file';
import {
  CaseClosed,
  CaseJoined,
  CaseLeft,
  CaseMerged,
  CaseOpened,
  CaseReopened,
  CaseTakenOver,
  CaseUnmerged,
} from './standing-events';

const north = by('north', { happened: exactly('2031-01-01T00:00:00.000Z') });
const told = (...events: readonly (readonly [Event, ReturnType<typeof by>])[]) =>
  caseFile.publishes?.[0]?.tell(
    fold(
      caseFile,
      streamOf('case-1', [[some(CaseOpened, { kind: 'EXERCISE' }), north], ...events]),
    ) as CaseState,
  );

describe('what a case tells others', () => {
  const joined = [some(CaseJoined), by('south')] as const;

  it('is who leads it and who takes part', () => {
    expect(told(joined)).toMatchObject({
      owner: 'agency-north',
      partners: ['agency-south'],
      kind: 'EXERCISE',
      open: true,
    });
    const over = some(CaseTakenOver, { from: 'agency-north', to: 'agency-south', ledSince: 0, joined: 1 });
    expect(told(joined, [over, by('south')])).toMatchObject({
      owner: 'agency-south',
      partners: ['agency-north'],
    });
  });

  it('is who took part and until when, though they left', () =>
    expect(told(joined, [some(CaseLeft, { joined: 1 }), by('south')])).toMatchObject({
      partners: [],
      tookPart: [
        { agency: 'agency-north' },
        { agency: 'agency-south', during: { to: { precision: 'INSTANT' } } },
      ],
    }));

  it('is whether it is open', () => {
    const closed = [some(CaseClosed), north] as const;
    const merged = [some(CaseMerged), north] as const;
    expect(told(closed)).toMatchObject({ open: false, closed: { precision: 'INSTANT' } });
    expect(told(closed, [some(CaseReopened), north])).toMatchObject({ open: true });
    expect(told(merged)).toMatchObject({ open: false });
    expect(told(merged)).not.toHaveProperty('closed');
    expect(told(merged, [some(CaseUnmerged), north])).toMatchObject({ open: true });
  });
});
