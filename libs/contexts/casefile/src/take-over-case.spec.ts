import { exactly } from '@throughline/kernel';
import { by, some, story } from '@throughline/story';
import { CloseCase } from './close-case';
import { InviteToCase } from './invite-to-case';
import { LeaveCase } from './leave-case';
import {
  AgencyInvited,
  CaseClosed,
  CaseJoined,
  CaseLeft,
  CaseMerged,
  CaseOpened,
  CaseTakenOver,
} from './standing-events';
import { TakeOverCase } from './take-over-case';

const january = { happened: exactly('2031-01-01T00:00:00.000Z') };
const agreed = { subject: 'subject-1', from: 'agency-north', to: 'agency-south', accepted: true };
const south = by('south', { known: { agreed } });
const transfer = { transfer: 'transfer-1' };
const opened = story().given([some(CaseOpened)], by('north', january));
const partnered = opened.given([some(CaseJoined)], by('south'));
const taken = { ...transfer, from: 'agency-north', to: 'agency-south', ledSince: 0, exercise: false };

describe('taking over a case', () => {
  it('is agreed by a transfer', () => opened.when(TakeOverCase, transfer, south).then(CaseTakenOver(taken)));

  it('says since when a partner takes part', () =>
    partnered.when(TakeOverCase, transfer, south).then(CaseTakenOver({ ...taken, joined: 1 })));

  it.each([
    ['was not accepted', { ...agreed, accepted: false }],
    ['is of something else', { ...agreed, subject: 'case-2' }],
    ['is from an agency that does not lead', { ...agreed, from: 'agency-east' }],
    ['is to another agency', { ...agreed, to: 'agency-east' }],
    ['is not on the record', undefined],
  ])('does not follow from a transfer that %s', (_, other) =>
    opened
      .when(TakeOverCase, transfer, by('south', { known: { agreed: other } }))
      .rejected('TRANSFER_NOT_AGREED'),
  );

  it('happens once by each transfer', () =>
    opened
      .given([CaseTakenOver(taken)], by('south'))
      .when(TakeOverCase, transfer, south)
      .rejected('TRANSFER_USED'));

  it('is of a closed case as well, and not of one that is merged', () => {
    opened
      .given([some(CaseClosed)], by('north'))
      .when(TakeOverCase, transfer, south)
      .then(CaseTakenOver(taken));
    opened
      .given([some(CaseMerged)], by('north'))
      .when(TakeOverCase, transfer, south)
      .rejected('CASE_MERGED');
  });

  it('does not come before the two took part', () =>
    partnered
      .when(TakeOverCase, transfer, by('south', { ...january, known: { agreed } }))
      .rejected('BEFORE_WHAT_IT_FOLLOWS'));
});

describe('a case that was taken over', () => {
  const over = opened
    .given([some(AgencyInvited, { to: 'agency-south' })], by('north'))
    .given([CaseTakenOver(taken)], by('south'));
  const closing = { resolution: 'REFERRED', reason: 'Done.' } as const;
  const leaving = { reason: 'Its part is done.' };

  it('is led by the agency that took it over', () => {
    over.when(CloseCase, closing, by('south')).then(CaseClosed({ ...closing, exercise: false }));
    over.when(CloseCase, closing, by('north')).rejected('NOT_THE_LEAD');
  });

  it('keeps the agency that led as a partner, which may leave', () =>
    over.when(LeaveCase, leaving, by('north')).then(CaseLeft({ ...leaving, joined: 0, exercise: false })));

  it('may be left, and joined again by invitation, by the agency that led', () =>
    over
      .given([some(CaseLeft, { joined: 0 })], by('north'))
      .when(InviteToCase, { to: 'agency-north', grounds: 'It knows the file.' }, by('south'))
      .then(AgencyInvited({ to: 'agency-north', grounds: 'It knows the file.', exercise: false })));

  it('cannot be taken over again from an agency that leads no more', () =>
    over
      .when(
        TakeOverCase,
        { transfer: 'transfer-2' },
        by('east', { known: { agreed: { ...agreed, to: 'agency-east' } } }),
      )
      .rejected('TRANSFER_NOT_AGREED'));
});
