import { exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { examinations } from './examinations';
import { ExplanationFellOverdue, ExplanationGiven, ExplanationRequested } from './explanation-events';
import { explanations } from './explanations';
import { findings } from './findings';
import { inquiries } from './inquiries';
import { InquiryClosed, InquiryDisclosed, InquiryOpened } from './inquiry-events';
import { FindingRecorded } from './recommendation-events';

const day = (n: number) => `2031-01-0${n}T12:00:00.000Z`;
const on = (n: number, agency = 'overseer') => by(agency, { happened: exactly(day(n)) });
const history = streamOf('inquiry-1', [
  [some(InquiryOpened, { examined: ['agency-north', 'agency-south'] }), on(2)],
  [some(ExplanationRequested, { askedOf: 'agency-north', dueBy: day(4) }), on(3)],
  [ExplanationFellOverdue({ requested: 1 }), on(4)],
  [InquiryDisclosed({ disclosedTo: ['agency-north'], reason: 'The file was secured.' }), on(5)],
  [ExplanationGiven({ requested: 1, explanation: 'The vessel was about to sail.' }), on(6, 'north')],
  [some(FindingRecorded, { concerns: 'agency-north', kind: 'PROPER' }), on(7)],
  [InquiryClosed({ result: 'NOT_SUBSTANTIATED', outcome: 'Done properly.' }), on(8)],
]);
const rows = (n?: number) => rowsOf(history, n === undefined ? undefined : day(n));
const inquiryAt = async (n?: number) => (await rows(n).one(inquiries, 'inquiry-1'))?.row;
const explanationAt = async (n?: number) => (await rows(n).one(explanations, 'inquiry-1@1'))?.row;

describe('inquiries', () => {
  it('tell whose they are, and what came of them', async () =>
    expect(await inquiryAt()).toMatchObject({
      overseer: 'agency-overseer',
      status: 'CLOSED',
      result: 'NOT_SUBSTANTIATED',
      outcome: 'Done properly.',
      disclosedTo: ['agency-north'],
    }));

  it('stand where they stood at a date, disclosed to whom they were then', async () => {
    expect(await inquiryAt(1)).toBeUndefined();
    expect(await inquiryAt(4)).toMatchObject({ status: 'OPEN', disclosedTo: [], outcome: undefined });
    expect(await inquiryAt(7)).toMatchObject({ status: 'OPEN', disclosedTo: ['agency-north'] });
    expect(await inquiryAt(8)).toMatchObject({ status: 'CLOSED' });
  });
});

describe('examinations', () => {
  const at = async (n: number) =>
    (await rows(n).all(examinations, { inquiry: ['inquiry-1'] })).map(({ row }) => [
      row.examinedAgency,
      row.isDisclosed,
    ]);

  it('tell which agencies are examined, and which of them may know at a date', async () => {
    expect(await at(1)).toEqual([]);
    expect(await at(4)).toEqual([
      ['agency-north', false],
      ['agency-south', false],
    ]);
    expect(await at(5)).toEqual([
      ['agency-north', true],
      ['agency-south', false],
    ]);
  });
});

describe('explanations', () => {
  it('tell who was asked, about which events, and what was said', async () =>
    expect(await explanationAt()).toMatchObject({
      inquiry: 'inquiry-1',
      overseer: 'agency-overseer',
      askedOf: 'agency-north',
      basis: ['detection-1@0'],
      explanation: 'The vessel was about to sail.',
      explanationBasis: ['detection-1@0'],
    }));

  it('stand where they stood at a date', async () => {
    expect(await explanationAt(2)).toBeUndefined();
    expect(await explanationAt(3)).toMatchObject({ status: 'REQUESTED', explanation: undefined });
    expect(await explanationAt(5)).toMatchObject({ status: 'OVERDUE', explanationBasis: [] });
    expect(await explanationAt(6)).toMatchObject({ status: 'GIVEN', explanationBasis: ['detection-1@0'] });
  });
});

describe('findings', () => {
  it('tell what the overseer made of what an agency did, and on which events', async () =>
    expect((await rows().one(findings, 'inquiry-1@5'))?.row).toMatchObject({
      inquiry: 'inquiry-1',
      revision: 5,
      agency: 'agency-overseer',
      concerns: 'agency-north',
      kind: 'PROPER',
      authority: 'Policing Act 2008',
      basis: ['detection-1@0'],
    }));

  it('are not there before they were made', async () =>
    expect(await rows(6).one(findings, 'inquiry-1@5')).toBeUndefined());
});
