import { exactly } from '@throughline/kernel';
import { by, some, story } from '@throughline/story';
import {
  SharingAgreementAmended,
  SharingAgreementConfirmed,
  SharingAgreementEnded,
  SharingAgreementMade,
} from './agreement-events';
import { AmendSharingAgreement } from './amend-sharing-agreement';
import { ConfirmSharingAgreement } from './confirm-sharing-agreement';

const at = (month: number) => `2031-0${month}-01T00:00:00.000Z`;
const of = (agency: string) => (month: number) =>
  by(agency, { happened: exactly(at(month)), now: at(month) });
const [north, south, east] = [of('north'), of('south'), of('east')];
const terms = {
  parties: ['agency-north', 'agency-south'],
  dataClasses: ['DETECTIONS'],
  purposes: ['DETECTION'],
  ceiling: 'RESTRICTED',
  legalBasis: 'Customs and Excise Act 2018, section 316',
  onwardSharing: 'PARTIES',
} as const;
const made = story().given(
  [some(SharingAgreementMade, { ...terms, during: { from: exactly(at(2)) } })],
  north(1),
);

describe('confirming a sharing agreement', () => {
  const wider = some(SharingAgreementAmended, {
    ...terms,
    ceiling: 'SECRET',
    appliesFrom: exactly(at(3)),
    leaving: [],
    toConfirm: ['agency-south'],
  });
  const widened = made.given([wider], north(3));
  const confirmation = { amendment: 1 };

  it('is of the terms as they stand, by a party that has yet to do so', () => {
    widened
      .when(ConfirmSharingAgreement, confirmation, south(4))
      .then(SharingAgreementConfirmed(confirmation));
    widened.when(ConfirmSharingAgreement, { amendment: 0 }, south(4)).rejected('NOT_THE_TERMS_THAT_STAND');
  });

  it('is for the parties that were not asked', () => {
    widened.when(ConfirmSharingAgreement, confirmation, east(4)).rejected('NOT_A_PARTY');
    widened.when(ConfirmSharingAgreement, confirmation, north(4)).rejected('NOTHING_TO_CONFIRM');
    made.when(ConfirmSharingAgreement, { amendment: 0 }, south(4)).rejected('NOTHING_TO_CONFIRM');
    widened
      .given([SharingAgreementConfirmed(confirmation)], south(4))
      .when(ConfirmSharingAgreement, confirmation, south(4))
      .rejected('NOTHING_TO_CONFIRM');
  });

  it('comes after what it confirms, and before the agreement is over', () => {
    widened
      .when(ConfirmSharingAgreement, confirmation, { ...south(4), happened: exactly(at(2)) })
      .rejected('BEFORE_WHAT_IT_FOLLOWS');
    widened
      .given([some(SharingAgreementEnded, { endsAt: at(4) })], north(4))
      .when(ConfirmSharingAgreement, confirmation, south(4))
      .rejected('NOT_IN_FORCE');
  });

  it('is not lifted by another amendment of the one that told it, and is by one’s own', () => {
    const { leaving: _, toConfirm: __, ...stated } = wider.data;
    widened
      .when(AmendSharingAgreement, stated, north(4))
      .then(SharingAgreementAmended({ ...stated, leaving: [], toConfirm: ['agency-south'] }));
    widened
      .when(AmendSharingAgreement, stated, south(4))
      .then(SharingAgreementAmended({ ...stated, leaving: [] }));
  });
});
