import { by, some, story } from '@throughline/story';
import { CloseInquiry } from './close-inquiry';
import { DiscloseInquiry } from './disclose-inquiry';
import { InquiryClosed, InquiryDisclosed, InquiryOpened } from './inquiry-events';
import {
  FindingRecorded,
  RecommendationClosed,
  RecommendationHandedOn,
  RecommendationMade,
} from './recommendation-events';

const overseer = by('overseer');
const opened = story().given([some(InquiryOpened, { examined: ['agency-north', 'agency-south'] })], overseer);
const toNorth = { disclosedTo: ['agency-north'], reason: 'The file was secured.' };
const disclosed = opened.given([InquiryDisclosed(toNorth)], overseer);
const closing = { result: 'SUBSTANTIATED', outcome: 'Two of three complaints were borne out.' } as const;

describe('disclosing an inquiry', () => {
  it('opens it to agencies that it examines, one after the other', () => {
    opened.when(DiscloseInquiry, toNorth, overseer).then(InquiryDisclosed(toNorth));
    const toSouth = { ...toNorth, disclosedTo: ['agency-south'] };
    disclosed.when(DiscloseInquiry, toSouth, overseer).then(InquiryDisclosed(toSouth));
  });

  it('may follow its closing', () =>
    opened
      .given([some(InquiryClosed)], overseer)
      .when(DiscloseInquiry, toNorth, overseer)
      .then(InquiryDisclosed(toNorth)));

  it('is for the overseer whose inquiry it is', () =>
    disclosed.when(DiscloseInquiry, toNorth, by('north')).rejected('NOT_THE_OVERSEER'));

  it('tells nobody else that there is an inquiry', () => {
    disclosed.when(DiscloseInquiry, toNorth, by('south')).rejected('NOT_FOUND');
    story().when(DiscloseInquiry, toNorth, by('south')).rejected('NOT_FOUND');
  });

  it('names somebody', () =>
    opened.when(DiscloseInquiry, { ...toNorth, disclosedTo: [] }, overseer).rejected('NOBODY_EXAMINED'));

  it('is to agencies that are examined', () =>
    opened
      .when(DiscloseInquiry, { ...toNorth, disclosedTo: ['agency-north', 'agency-east'] }, overseer)
      .rejected('NOT_EXAMINED'));

  it('happens once for each', () =>
    disclosed.when(DiscloseInquiry, toNorth, overseer).rejected('ALREADY_DISCLOSED'));
});

describe('closing an inquiry', () => {
  const recommended = opened.given([some(FindingRecorded), some(RecommendationMade)], overseer);

  it('says what came of it', () => opened.when(CloseInquiry, closing, overseer).then(InquiryClosed(closing)));

  it('waits until every recommendation is closed or handed on', () => {
    recommended.when(CloseInquiry, closing, overseer).rejected('RECOMMENDATIONS_OPEN');
    for (const settled of [RecommendationClosed, RecommendationHandedOn])
      recommended
        .given([some(settled, { recommendation: 2 })], overseer)
        .when(CloseInquiry, closing, overseer)
        .then(InquiryClosed(closing));
  });

  it('happens once', () =>
    opened
      .given([InquiryClosed(closing)], overseer)
      .when(CloseInquiry, closing, overseer)
      .rejected('INQUIRY_CLOSED'));

  it('is for the overseer whose inquiry it is', () => {
    disclosed.when(CloseInquiry, closing, by('north')).rejected('NOT_THE_OVERSEER');
    disclosed.when(CloseInquiry, closing, by('south')).rejected('NOT_FOUND');
  });
});
