import { exactly } from '@throughline/kernel';
import { by, some, story } from '@throughline/story';
import { CloseRecommendation } from './close-recommendation';
import { HandOnRecommendation } from './hand-on-recommendation';
import { InquiryClosed, InquiryDisclosed, InquiryOpened } from './inquiry-events';
import { MarkRecommendationOverdue } from './mark-recommendation-overdue';
import {
  FindingRecorded,
  RecommendationAnswered,
  RecommendationClosed,
  RecommendationFellOverdue,
  RecommendationHandedOn,
  RecommendationMade,
} from './recommendation-events';
import { RespondToRecommendation } from './respond-to-recommendation';

const at = (month: number) => `2031-0${month}-01T00:00:00.000Z`;
const acting = (agency: string, month: number, kind = 'OVERSIGHT_BODY') =>
  by(agency, { happened: exactly(at(month)), now: at(month), known: { other: { name: 'Other', kind } } });
const overseer = (month: number) => acting('overseer', month);
const reason = 'For the reasons given.';
const which = { recommendation: 2 };
const sealed = story().given(
  [
    some(InquiryOpened, { examined: ['agency-north', 'agency-south'] }),
    some(FindingRecorded),
    some(RecommendationMade, { to: 'agency-north', dueBy: at(6) }),
    some(RecommendationMade, { to: 'agency-south', dueBy: at(6) }),
  ],
  overseer(3),
);
const made = sealed.given(
  [some(InquiryDisclosed, { disclosedTo: ['agency-north', 'agency-south'] })],
  overseer(3),
);
type Response = 'ACCEPTED' | 'ACCEPTED_IN_PART' | 'REFUSED';
const answered = (response: Response) =>
  made.given([RecommendationAnswered({ ...which, response, reason })], acting('north', 4));
const closed = made.given([some(RecommendationClosed, which)], overseer(5));
const handed = RecommendationHandedOn({ ...which, handedTo: 'agency-second', reason });
const handedOn = made.given([handed], overseer(4));

describe('responding to a recommendation', () => {
  const refusal = { ...which, response: 'REFUSED', reason } as const;
  const refused = RecommendationAnswered(refusal);

  it('is for the addressee', () => {
    made.when(RespondToRecommendation, refusal, acting('north', 4)).then(refused);
    made.when(RespondToRecommendation, refusal, acting('south', 4)).rejected('NOT_THE_ADDRESSEE');
    made.when(RespondToRecommendation, refusal, overseer(4)).rejected('NOT_THE_ADDRESSEE');
  });

  it('waits until the inquiry is disclosed to it, of which it learns nothing before', () =>
    sealed.when(RespondToRecommendation, refusal, acting('north', 4)).rejected('NOT_FOUND'));

  it('may be another one later', () =>
    answered('ACCEPTED').when(RespondToRecommendation, refusal, acting('north', 5)).then(refused));

  it('is to one that was made', () =>
    made
      .when(RespondToRecommendation, { ...refusal, recommendation: 1 }, acting('north', 4))
      .rejected('NO_SUCH_RECOMMENDATION'));

  it('is too late once it is closed', () =>
    closed.when(RespondToRecommendation, refusal, acting('north', 5)).rejected('RECOMMENDATION_CLOSED'));

  it('does not come before it was made', () =>
    made.when(RespondToRecommendation, refusal, acting('north', 3)).then(refused));

  it('does not come before what was answered before', () =>
    answered('ACCEPTED')
      .when(RespondToRecommendation, refusal, acting('north', 3))
      .rejected('BEFORE_WHAT_IT_FOLLOWS'));
});

describe('closing a recommendation', () => {
  const closing = { ...which, closure: 'IMPLEMENTED', reason } as const;

  it.each([
    ['IMPLEMENTED', ['ACCEPTED', 'ACCEPTED_IN_PART']],
    ['NOT_ACCEPTED', ['REFUSED', 'ACCEPTED_IN_PART']],
    ['SUPERSEDED', ['ACCEPTED', 'ACCEPTED_IN_PART', 'REFUSED']],
  ] as const)('as %s fits the response', (closure, fitting) => {
    for (const response of ['ACCEPTED', 'ACCEPTED_IN_PART', 'REFUSED'] as const) {
      const told = answered(response).when(CloseRecommendation, { ...closing, closure }, overseer(5));
      if (fitting.some((one) => one === response)) told.then(RecommendationClosed({ ...closing, closure }));
      else told.rejected('CLOSURE_CONTRADICTS_RESPONSE');
    }
  });

  it('waits for a response, unless it is superseded', () => {
    made.when(CloseRecommendation, closing, overseer(5)).rejected('CLOSURE_CONTRADICTS_RESPONSE');
    const superseded = { ...closing, closure: 'SUPERSEDED', supersededBy: 3 } as const;
    made.when(CloseRecommendation, superseded, overseer(5)).then(RecommendationClosed(superseded));
  });

  it.each([
    ['itself', 'SUPERSEDED', 2],
    ['a finding', 'SUPERSEDED', 1],
    ['another, where it is implemented', 'IMPLEMENTED', 3],
  ] as const)('is not superseded by %s', (_, closure, supersededBy) =>
    answered('ACCEPTED')
      .when(CloseRecommendation, { ...closing, closure, supersededBy }, overseer(5))
      .rejected('NO_SUCH_SUCCESSOR'),
  );

  it('is for the overseer that follows it up', () => {
    const accepted = answered('ACCEPTED');
    accepted.when(CloseRecommendation, closing, acting('north', 5)).rejected('NOT_FOLLOWED_UP_BY_YOU');
    accepted.when(CloseRecommendation, closing, acting('east', 5)).rejected('NOT_FOUND');
    const followed = accepted.given([handed], overseer(4));
    followed.when(CloseRecommendation, closing, overseer(5)).rejected('NOT_FOLLOWED_UP_BY_YOU');
    followed.when(CloseRecommendation, closing, acting('second', 5)).then(RecommendationClosed(closing));
  });

  it('is for whom it was handed to after the inquiry is closed as well', () =>
    answered('ACCEPTED')
      .given([handed, some(InquiryClosed)], overseer(4))
      .when(CloseRecommendation, closing, acting('second', 5))
      .then(RecommendationClosed(closing)));

  it('happens once, to one that was made', () => {
    closed.when(CloseRecommendation, closing, overseer(5)).rejected('RECOMMENDATION_CLOSED');
    made
      .when(CloseRecommendation, { ...closing, recommendation: 0 }, overseer(5))
      .rejected('NO_SUCH_RECOMMENDATION');
  });

  it('does not come before the response', () =>
    answered('ACCEPTED').when(CloseRecommendation, closing, overseer(3)).rejected('BEFORE_WHAT_IT_FOLLOWS'));
});

describe('handing a recommendation on', () => {
  const handing = { ...which, handedTo: 'agency-second', reason };

  it('is to another oversight body on the register', () => {
    made.when(HandOnRecommendation, handing, overseer(4)).then(handed);
    made
      .when(HandOnRecommendation, handing, acting('overseer', 4, 'POLICE'))
      .rejected('NOT_AN_OVERSIGHT_BODY');
    made.when(HandOnRecommendation, handing, { ...overseer(4), known: {} }).rejected('NOT_AN_OVERSIGHT_BODY');
  });

  it('asks what sort of body it is handed to', () => {
    const asked = HandOnRecommendation.consults?.(handing, {} as never, {} as never);
    expect(asked?.other[1]).toBe('agency-second');
  });

  it('is not to oneself, nor to whom the inquiry examines', () => {
    made
      .when(HandOnRecommendation, { ...handing, handedTo: 'agency-overseer' }, overseer(4))
      .rejected('HANDED_TO_ONESELF');
    made
      .when(HandOnRecommendation, { ...handing, handedTo: 'agency-south' }, overseer(4))
      .rejected('HANDED_TO_THE_EXAMINED');
  });

  it('is of an open one, for the overseer that follows it up', () => {
    handedOn.when(HandOnRecommendation, handing, overseer(5)).rejected('NOT_FOLLOWED_UP_BY_YOU');
    closed.when(HandOnRecommendation, handing, overseer(5)).rejected('RECOMMENDATION_CLOSED');
    made.when(HandOnRecommendation, handing, acting('east', 5)).rejected('NOT_FOUND');
    made
      .when(HandOnRecommendation, { ...handing, recommendation: 1 }, overseer(5))
      .rejected('NO_SUCH_RECOMMENDATION');
  });

  it('does not come before the response', () =>
    answered('ACCEPTED').when(HandOnRecommendation, handing, overseer(3)).rejected('BEFORE_WHAT_IT_FOLLOWS'));
});

describe('marking a recommendation overdue', () => {
  const overdue = RecommendationFellOverdue(which);

  it('waits until its due date has passed', () => {
    made.when(MarkRecommendationOverdue, which, overseer(6)).rejected('NOT_OVERDUE');
    made.when(MarkRecommendationOverdue, which, overseer(7)).then(overdue);
  });

  it('happens once', () =>
    made
      .given([overdue], overseer(7))
      .when(MarkRecommendationOverdue, which, overseer(8))
      .rejected('ALREADY_OVERDUE'));

  it('is of an open one, for the overseer that follows it up', () => {
    handedOn.when(MarkRecommendationOverdue, which, overseer(7)).rejected('NOT_FOLLOWED_UP_BY_YOU');
    handedOn.when(MarkRecommendationOverdue, which, acting('second', 7)).then(overdue);
    closed.when(MarkRecommendationOverdue, which, overseer(7)).rejected('RECOMMENDATION_CLOSED');
    made.when(MarkRecommendationOverdue, which, acting('east', 7)).rejected('NOT_FOUND');
    made
      .when(MarkRecommendationOverdue, { recommendation: 1 }, overseer(7))
      .rejected('NO_SUCH_RECOMMENDATION');
  });
});
