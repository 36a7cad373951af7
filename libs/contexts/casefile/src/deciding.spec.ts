import { exactly } from '@throughline/kernel';
import { by, sampleFields, some, story } from '@throughline/story';
import { CaseDecisionRecorded, CaseDecisionReviewed, CaseDecisionReviewFellDue } from './decision-events';
import { NoteReviewDue } from './note-review-due';
import { RecordDecision } from './record-decision';
import { ReviewDecision } from './review-decision';
import { CaseClosed, CaseJoined, CaseLeft, CaseMerged, CaseOpened } from './standing-events';

const january = { happened: exactly('2031-01-01T00:00:00.000Z') };
const opened = story()
  .given([some(CaseOpened)], by('north', january))
  .given([some(CaseJoined)], by('south'))
  .given([some(CaseJoined)], by('west'));
const decision = { ...sampleFields(RecordDecision.fields), kind: 'LINE_OF_ENQUIRY' } as const;
const recorded = CaseDecisionRecorded({ ...decision, exercise: false });
const owned = { kind: 'GOVERNANCE', owner: 'agency-west', dueBy: '2031-06-01T00:00:00.000Z' } as const;

describe('deciding in a case', () => {
  it('says what is decided and why', () => opened.when(RecordDecision, decision, by('south')).then(recorded));

  it('has an owner and a due date where it is about governance', () => {
    const governing = { ...decision, ...owned };
    opened
      .when(RecordDecision, governing, by('south'))
      .then(CaseDecisionRecorded({ ...governing, exercise: false }));
    for (const missing of [{ owner: undefined }, { dueBy: undefined }])
      opened
        .when(RecordDecision, { ...governing, ...missing }, by('south'))
        .rejected('OWNER_AND_DUE_DATE_REQUIRED');
  });

  it('is owned by an agency that takes part', () =>
    opened
      .when(RecordDecision, { ...decision, ...owned, owner: 'agency-east' }, by('south'))
      .rejected('OWNER_NOT_TAKING_PART'));

  it('is not due before it is taken', () =>
    opened
      .when(RecordDecision, { ...decision, ...owned, dueBy: '2031-02-01T00:00:00.000Z' }, by('south'))
      .rejected('DUE_IN_THE_PAST'));

  it.each([
    ['a person', { against: ['entity-1'] }],
    ['a group', { againstGroups: ['group-1'] }],
  ])('needs necessity and proportionality where it acts against %s', (_, against) => {
    const full = { necessity: 'Nothing less would do.', proportionality: 'It costs little.' };
    const acting = { ...decision, ...against, ...full };
    const south = by('south', { known: { standings: new Map() } });
    opened.when(RecordDecision, acting, south).then(CaseDecisionRecorded({ ...acting, exercise: false }));
    for (const missing of [{ necessity: undefined }, { proportionality: undefined }])
      opened.when(RecordDecision, { ...acting, ...missing }, by('south')).rejected('NECESSITY_REQUIRED');
  });

  it('cites what it relies on', () =>
    opened.when(RecordDecision, decision, by('south', { basis: [] })).rejected('BASIS_REQUIRED'));
});

describe('looking at a decision again', () => {
  const decided = opened.given(
    [some(CaseDecisionRecorded, { ...decision, owner: 'agency-west' })],
    by('south'),
  );
  const upheld = {
    ofDecision: 3,
    reviewOutcome: 'UPHELD',
    rationale: 'Nothing has changed.',
    nextReview: '2032-01-01T00:00:00.000Z',
  } as const;
  const ended = { ofDecision: 3, reviewOutcome: 'ENDED', rationale: 'No longer needed.' } as const;
  const reviewed = (review: Omit<Parameters<typeof CaseDecisionReviewed>[0], 'exercise'>) =>
    CaseDecisionReviewed({ ...review, exercise: false });

  it('upholds it until the next review', () =>
    decided.when(ReviewDecision, upheld, by('south')).then(reviewed(upheld)));

  it('is for who decided, who is to see it done, and the lead', () => {
    for (const agency of ['south', 'west', 'north'])
      decided.when(ReviewDecision, ended, by(agency)).then(reviewed(ended));
    const more = decided.given([some(CaseJoined)], by('lab'));
    more.when(ReviewDecision, ended, by('lab')).rejected('NOT_YOUR_DECISION');
    decided.when(ReviewDecision, ended, by('east')).rejected('NOT_TAKING_PART');
  });

  it('is of a decision that stands', () => {
    decided.when(ReviewDecision, { ...upheld, ofDecision: 2 }, by('south')).rejected('NO_SUCH_DECISION');
    decided
      .given([reviewed(ended)], by('south'))
      .when(ReviewDecision, upheld, by('south'))
      .rejected('NO_SUCH_DECISION');
  });

  it('says when it is next, where it is upheld', () => {
    for (const nextReview of [undefined, '2031-01-01T00:00:00.000Z'])
      decided.when(ReviewDecision, { ...upheld, nextReview }, by('south')).rejected('NEXT_REVIEW_REQUIRED');
  });

  it('has no next where it is not', () =>
    decided
      .when(ReviewDecision, { ...ended, nextReview: upheld.nextReview }, by('south'))
      .rejected('NEXT_REVIEW_NOT_EXPECTED'));

  it('names the decision that takes its place, where it is replaced', () => {
    const replaced = { ...ended, reviewOutcome: 'REPLACED', replacedBy: 4 } as const;
    const twice = decided.given([recorded], by('south'));
    twice.when(ReviewDecision, replaced, by('south')).then(reviewed(replaced));
    for (const replacedBy of [undefined, 3, 5])
      twice.when(ReviewDecision, { ...replaced, replacedBy }, by('south')).rejected('REPLACEMENT_REQUIRED');
  });

  it('names no other where it is not', () =>
    decided
      .given([recorded], by('south'))
      .when(ReviewDecision, { ...ended, replacedBy: 4 }, by('south'))
      .rejected('REPLACEMENT_NOT_EXPECTED'));

  it.each([
    ['closed', some(CaseClosed)],
    ['merged into another', some(CaseMerged)],
  ])('goes on after the case was %s, as what was decided stands', (_, event) =>
    decided.given([event], by('north')).when(ReviewDecision, ended, by('south')).then(reviewed(ended)),
  );

  it('does not come before the decision', () =>
    decided
      .when(ReviewDecision, ended, by('south', { happened: exactly('2031-02-01T00:00:00.000Z') }))
      .rejected('BEFORE_WHAT_IT_FOLLOWS'));
});

describe('a review that falls due', () => {
  const reviewBy = '2031-04-01T00:00:00.000Z';
  const decided = opened.given([some(CaseDecisionRecorded, { reviewBy })], by('south'));
  const which = { ofDecision: 3 };
  const due = by('south', { now: reviewBy });
  const fellDue = CaseDecisionReviewFellDue({ ...which, reviewDue: reviewBy, exercise: false });

  it('is put on the record once its date has come', () => {
    decided.when(NoteReviewDue, which, due).then(fellDue);
    decided.when(NoteReviewDue, which, by('south')).rejected('NOT_DUE');
  });

  it('is put on the record once', () =>
    decided.given([fellDue], due).when(NoteReviewDue, which, due).rejected('NOTED_ALREADY'));

  it('falls due again at the next date', () => {
    const nextReview = '2031-05-01T00:00:00.000Z';
    const upheld = some(CaseDecisionReviewed, { ofDecision: 3, reviewOutcome: 'UPHELD', nextReview });
    const again = decided.given([fellDue, upheld], due);
    again.when(NoteReviewDue, which, due).rejected('NOT_DUE');
    again
      .when(NoteReviewDue, which, by('south', { now: nextReview }))
      .then(CaseDecisionReviewFellDue({ ...which, reviewDue: nextReview, exercise: false }));
  });

  it('is noted for those who take part, and for who decided, though it has left', () => {
    decided.when(NoteReviewDue, which, by('east', { now: reviewBy })).rejected('NOT_TAKING_PART');
    decided
      .given([some(CaseLeft, { joined: 1 })], by('south'))
      .when(NoteReviewDue, which, due)
      .then(fellDue);
  });

  it('is of a decision that stands', () =>
    decided.when(NoteReviewDue, { ofDecision: 2 }, due).rejected('NO_SUCH_DECISION'));
});
