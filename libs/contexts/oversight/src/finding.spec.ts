import { by, sampleFields, some, story } from '@throughline/story';
import { InquiryClosed, InquiryDisclosed, InquiryOpened } from './inquiry-events';
import { Recommend } from './recommend';
import { FindingRecorded, RecommendationMade } from './recommendation-events';
import { RecordFinding } from './record-finding';

const overseer = by('overseer');
const partial = by('overseer', { interests: new Map([['agency-south', 'agency-overseer@1']]) });
const opened = story().given([some(InquiryOpened, { examined: ['agency-north', 'agency-south'] })], overseer);
const closed = opened.given([some(InquiryClosed)], overseer);
const disclosed = opened.given([some(InquiryDisclosed, { disclosedTo: ['agency-north'] })], overseer);
const finding = { ...sampleFields(RecordFinding.fields), concerns: 'agency-north' };
const found = opened.given([FindingRecorded(finding)], overseer);

describe('recording a finding', () => {
  it('judges what an agency examined has done, on the events cited', () =>
    opened.when(RecordFinding, finding, overseer).then(FindingRecorded(finding)));

  it('is a decision: it cites its basis, and names what it refused and when it is reviewed', () => {
    opened.when(RecordFinding, finding, { ...overseer, basis: [] }).rejected('BASIS_REQUIRED');
    opened.when(RecordFinding, { ...finding, options: [] }, overseer).rejected('OPTIONS_REQUIRED');
  });

  it('is not of an agency that is not examined', () =>
    opened.when(RecordFinding, { ...finding, concerns: 'agency-east' }, overseer).rejected('NOT_EXAMINED'));

  it('is not by an officer who declared an interest in an agency examined', () =>
    opened.when(RecordFinding, finding, partial).rejected('CONFLICT_DECLARED'));

  it('is too late once the inquiry is closed', () =>
    closed.when(RecordFinding, finding, overseer).rejected('INQUIRY_CLOSED'));

  it('is for the overseer whose inquiry it is', () => {
    disclosed.when(RecordFinding, finding, by('north')).rejected('NOT_THE_OVERSEER');
    disclosed.when(RecordFinding, finding, by('south')).rejected('NOT_FOUND');
  });
});

describe('recommending', () => {
  const recommending = { ...sampleFields(Recommend.fields), to: 'agency-north', findings: [1] };

  it('is to an agency examined, on findings of the inquiry', () =>
    found.when(Recommend, recommending, overseer).then(RecommendationMade(recommending)));

  it('is a decision: it cites its basis', () =>
    found.when(Recommend, recommending, { ...overseer, basis: [] }).rejected('BASIS_REQUIRED'));

  it('rests on a finding', () => {
    found.when(Recommend, { ...recommending, findings: [] }, overseer).rejected('NO_FINDING');
    found.when(Recommend, { ...recommending, findings: [1, 0] }, overseer).rejected('NO_SUCH_FINDING');
  });

  it('is not to an agency that is not examined', () =>
    found.when(Recommend, { ...recommending, to: 'agency-east' }, overseer).rejected('NOT_EXAMINED'));

  it('is not due already', () =>
    found
      .when(Recommend, { ...recommending, dueBy: '2031-02-01T00:00:00.000Z' }, overseer)
      .rejected('DUE_IN_THE_PAST'));

  it('is not by an officer who declared an interest in an agency examined', () =>
    found.when(Recommend, recommending, partial).rejected('CONFLICT_DECLARED'));

  it('is too late once the inquiry is closed', () =>
    closed.when(Recommend, recommending, overseer).rejected('INQUIRY_CLOSED'));

  it('is for the overseer whose inquiry it is', () => {
    disclosed.when(Recommend, recommending, by('north')).rejected('NOT_THE_OVERSEER');
    disclosed.when(Recommend, recommending, by('south')).rejected('NOT_FOUND');
  });
});
