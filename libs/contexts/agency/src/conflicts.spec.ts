import { exactly } from '@throughline/kernel';
import { by, some, story } from '@throughline/story';
import { AgencyRegistered } from './agency-events';
import { CallConflictReview } from './call-conflict-review';
import { DeclareConflictOfInterest } from './declare-conflict-of-interest';
import {
  ConflictOfInterestDeclared,
  ConflictOfInterestReviewed,
  ConflictOfInterestWithdrawn,
  ConflictReviewCalled,
} from './interest-events';
import { ReviewConflictOfInterest } from './review-conflict-of-interest';
import { WithdrawConflictOfInterest } from './withdraw-conflict-of-interest';

const at = (month: number) => `2031-0${month}-01T00:00:00.000Z`;
const north = (month: number, officer = 'officer-1') =>
  by('north', { id: 'agency-north', officer, happened: exactly(at(month)), now: at(month) });
const stranger = by('south', { id: 'agency-north', happened: exactly(at(7)), now: at(7) });
const declaration = {
  kind: 'FAMILY',
  entity: 'entity-7',
  nature: 'My cousin.',
  reviewBy: at(6),
} as const;
const registered = story().given([some(AgencyRegistered)], north(1));
const declared = registered.given([ConflictOfInterestDeclared(declaration)], north(4));
const called = declared.given([ConflictReviewCalled({ conflict: 1 })], north(6));

describe('declaring a conflict of interest', () => {
  it('is the officer’s own', () =>
    registered
      .when(DeclareConflictOfInterest, declaration, north(4))
      .then(ConflictOfInterestDeclared(declaration)));

  it('is to one’s own agency', () =>
    registered
      .when(DeclareConflictOfInterest, declaration, by('south', { id: 'agency-north', now: at(4) }))
      .rejected('NOT_YOUR_AGENCY'));

  it.each([
    ['nothing', { entity: undefined }],
    ['several things', { group: 'group-1' }],
    ['a thing and an agency', { otherAgency: 'agency-south' }],
    ['a thing and a case', { case: 'case-1' }],
  ])('is not in %s at once', (_, subject) =>
    registered
      .when(DeclareConflictOfInterest, { ...declaration, ...subject }, north(4))
      .rejected('NOT_ONE_SUBJECT'),
  );

  it('is reviewed later', () =>
    registered.when(DeclareConflictOfInterest, declaration, north(6)).rejected('REVIEW_NOT_AHEAD'));
});

describe('calling for the review of a conflict of interest', () => {
  const conflict = { conflict: 1 };

  it('waits until its review date', () => {
    declared.when(CallConflictReview, conflict, north(5)).rejected('REVIEW_NOT_DUE');
    declared.when(CallConflictReview, conflict, north(6)).then(ConflictReviewCalled(conflict));
  });

  it('happens once for each review date', () => {
    called.when(CallConflictReview, conflict, north(7)).rejected('ALREADY_CALLED');
    called
      .given([some(ConflictOfInterestReviewed, { conflict: 1, reviewBy: at(8) })], north(7))
      .when(CallConflictReview, conflict, north(8))
      .then(ConflictReviewCalled(conflict));
  });

  it('is of a declaration that stands', () =>
    declared.when(CallConflictReview, { conflict: 0 }, north(7)).rejected('NO_SUCH_CONFLICT'));

  it('is for the agency of the officer', () =>
    declared.when(CallConflictReview, conflict, stranger).rejected('NOT_YOUR_AGENCY'));
});

describe('reviewing a conflict of interest', () => {
  const review = { conflict: 1, rationale: 'Still family.', reviewBy: at(9) };

  it('is by another officer', () => {
    called
      .when(ReviewConflictOfInterest, review, north(7, 'officer-2'))
      .then(ConflictOfInterestReviewed(review));
    called.when(ReviewConflictOfInterest, review, north(7)).rejected('OWN_CONFLICT');
  });

  it('is of a declaration that stands', () =>
    called
      .given([some(ConflictOfInterestWithdrawn, { conflict: 1 })], north(7))
      .when(ReviewConflictOfInterest, review, north(8, 'officer-2'))
      .rejected('NO_SUCH_CONFLICT'));

  it('names a next review that lies ahead', () =>
    called
      .when(ReviewConflictOfInterest, { ...review, reviewBy: at(7) }, north(7, 'officer-2'))
      .rejected('REVIEW_NOT_AHEAD'));

  it('does not come before the declaration', () =>
    called.when(ReviewConflictOfInterest, review, north(3, 'officer-2')).rejected('BEFORE_WHAT_IT_FOLLOWS'));

  it('is for the agency of the officer', () =>
    called.when(ReviewConflictOfInterest, review, stranger).rejected('NOT_YOUR_AGENCY'));
});

describe('withdrawing a conflict of interest', () => {
  const withdrawal = { conflict: 1, reason: 'Sold the shares.' };
  const withdrawn = ConflictOfInterestWithdrawn(withdrawal);

  it('is for the officer who declared it', () => {
    declared.when(WithdrawConflictOfInterest, withdrawal, north(5)).then(withdrawn);
    declared
      .when(WithdrawConflictOfInterest, withdrawal, north(5, 'officer-2'))
      .rejected('NOT_YOUR_CONFLICT');
    declared.when(WithdrawConflictOfInterest, withdrawal, stranger).rejected('NOT_YOUR_AGENCY');
  });

  it('happens once', () =>
    declared
      .given([withdrawn], north(5))
      .when(WithdrawConflictOfInterest, withdrawal, north(6))
      .rejected('NO_SUCH_CONFLICT'));

  it('does not come before the declaration', () =>
    declared.when(WithdrawConflictOfInterest, withdrawal, north(3)).rejected('BEFORE_WHAT_IT_FOLLOWS'));
});
