import { exactly } from '@throughline/kernel';
import { by, some, story } from '@throughline/story';
import { ExplanationFellOverdue, ExplanationGiven, ExplanationRequested } from './explanation-events';
import { GiveExplanation } from './give-explanation';
import { InquiryClosed, InquiryDisclosed, InquiryOpened } from './inquiry-events';
import { MarkExplanationOverdue } from './mark-explanation-overdue';
import { RequestExplanation } from './request-explanation';

const at = (month: number) => `2031-0${month}-01T00:00:00.000Z`;
const acting = (agency: string, month: number) =>
  by(agency, { happened: exactly(at(month)), now: at(month) });
const overseer = (month: number) => acting('overseer', month);
const opened = story().given(
  [some(InquiryOpened, { examined: ['agency-north', 'agency-south'] })],
  overseer(1),
);
const request = { askedOf: 'agency-north', question: 'Why was no warrant sought?', dueBy: at(5) };
const requested = opened.given([ExplanationRequested(request)], overseer(3));
const disclosed = requested.given(
  [some(InquiryDisclosed, { disclosedTo: ['agency-north', 'agency-south'] })],
  overseer(3),
);
const answer = { requested: 1, explanation: 'The vessel was about to sail.' };
const explained = disclosed.given([ExplanationGiven(answer)], acting('north', 4));
const closed = disclosed.given([some(InquiryClosed)], overseer(4));

describe('requesting an explanation', () => {
  it('is of an agency examined, about the events cited', () =>
    opened.when(RequestExplanation, request, overseer(3)).then(ExplanationRequested(request)));

  it('cites what is to be explained', () =>
    opened.when(RequestExplanation, request, { ...overseer(3), basis: [] }).rejected('CITES_NOTHING'));

  it('is not of an agency that is not examined', () =>
    opened
      .when(RequestExplanation, { ...request, askedOf: 'agency-east' }, overseer(3))
      .rejected('NOT_EXAMINED'));

  it('is not due already', () =>
    opened.when(RequestExplanation, request, overseer(6)).rejected('DUE_IN_THE_PAST'));

  it('is too late once the inquiry is closed', () =>
    closed.when(RequestExplanation, request, overseer(4)).rejected('INQUIRY_CLOSED'));

  it('is for the overseer whose inquiry it is', () => {
    disclosed.when(RequestExplanation, request, acting('north', 4)).rejected('NOT_THE_OVERSEER');
    opened.when(RequestExplanation, request, acting('north', 4)).rejected('NOT_FOUND');
  });
});

describe('giving an explanation', () => {
  it('is for the agency that was asked', () => {
    disclosed.when(GiveExplanation, answer, acting('north', 4)).then(ExplanationGiven(answer));
    disclosed.when(GiveExplanation, answer, acting('south', 4)).rejected('NOT_ASKED');
    disclosed.when(GiveExplanation, answer, overseer(4)).rejected('NOT_ASKED');
  });

  it('waits until the inquiry is disclosed to it, of which it learns nothing before', () => {
    requested.when(GiveExplanation, answer, acting('north', 4)).rejected('NOT_FOUND');
    disclosed.when(GiveExplanation, answer, acting('east', 4)).rejected('NOT_FOUND');
  });

  it('may be late', () =>
    disclosed
      .given([ExplanationFellOverdue({ requested: 1 })], overseer(6))
      .when(GiveExplanation, answer, acting('north', 7))
      .then(ExplanationGiven(answer)));

  it('answers a request', () =>
    disclosed
      .when(GiveExplanation, { ...answer, requested: 0 }, acting('north', 4))
      .rejected('NO_SUCH_REQUEST'));

  it('happens once', () =>
    explained.when(GiveExplanation, answer, acting('north', 5)).rejected('ALREADY_EXPLAINED'));

  it('is too late once the inquiry is closed', () =>
    closed.when(GiveExplanation, answer, acting('north', 5)).rejected('INQUIRY_CLOSED'));

  it('does not come before it was requested', () =>
    disclosed.when(GiveExplanation, answer, acting('north', 2)).rejected('BEFORE_WHAT_IT_FOLLOWS'));
});

describe('marking an explanation overdue', () => {
  const overdue = { requested: 1 };

  it('waits until its due date has passed', () => {
    disclosed.when(MarkExplanationOverdue, overdue, overseer(5)).rejected('NOT_OVERDUE');
    disclosed.when(MarkExplanationOverdue, overdue, overseer(6)).then(ExplanationFellOverdue(overdue));
  });

  it('happens once', () =>
    disclosed
      .given([ExplanationFellOverdue(overdue)], overseer(6))
      .when(MarkExplanationOverdue, overdue, overseer(7))
      .rejected('ALREADY_OVERDUE'));

  it('is of a request that was not answered, of an open inquiry', () => {
    explained.when(MarkExplanationOverdue, overdue, overseer(6)).rejected('ALREADY_EXPLAINED');
    disclosed.when(MarkExplanationOverdue, { requested: 0 }, overseer(6)).rejected('NO_SUCH_REQUEST');
    closed.when(MarkExplanationOverdue, overdue, overseer(6)).rejected('INQUIRY_CLOSED');
  });

  it('is for the overseer whose inquiry it is', () => {
    disclosed.when(MarkExplanationOverdue, overdue, acting('north', 6)).rejected('NOT_THE_OVERSEER');
    disclosed.when(MarkExplanationOverdue, overdue, acting('east', 6)).rejected('NOT_FOUND');
  });
});
