import { AcceptReferral, DeclineReferral, OfferReferral, ReportOutcome } from '@throughline/referral';
import {
  communityVoice,
  financialInquiry,
  immigrationInquiry,
  immigrationSupport,
  policeCommunity,
  policeInquiry,
  taxInquiry,
  victimSupport,
} from '../capacities';
import { idOf, type Tale, tell } from '../tell';

/** June to September 2023: agencies ask each other to act and to support; one refuses, and one never answers. */
export const askingForHelp: readonly Tale[] = [
  tell(OfferReferral, {
    name: 'workers/to-support',
    by: immigrationSupport,
    recordedAt: '2023-06-13T01:10Z',
    marking: 'SENSITIVE',
    input: {
      to: 'agency-support',
      form: 'SUPPORT',
      areaOfFocus: 'COMMUNITY',
      grounds:
        'The workers have nowhere safe to stay and agreed to be referred. They need housing, interpreters and advice before any question of evidence.',
      beneficiary: 'Four adults met at the visit, who are not identified here (fictional)',
      dueBy: '2023-06-16',
      agreement: idOf('agreement/victims'),
      dataClasses: ['VICTIMS'],
    },
  }),
  tell(AcceptReferral, {
    name: 'workers/support-accepted',
    by: victimSupport,
    on: 'workers/to-support',
    recordedAt: '2023-06-13T03:45Z',
    marking: 'SENSITIVE',
    input: { lead: 'Support worker' },
  }),
  tell(OfferReferral, {
    name: 'workers/to-police',
    by: immigrationInquiry,
    recordedAt: '2023-06-14T02:00Z',
    basis: ['exploited-workers/grade'],
    marking: 'SENSITIVE',
    input: {
      to: 'agency-police',
      form: 'ACTION',
      detection: idOf('exploited-workers'),
      areaOfFocus: 'NATIONAL',
      grounds:
        'Holding passports for a debt may be a crime that only the police can charge. We ask for an investigator.',
      dueBy: '2023-08-31',
      agreement: idOf('agreement/border'),
      dataClasses: ['DETECTIONS'],
    },
  }),
  tell(OfferReferral, {
    name: 'concern/to-police',
    by: communityVoice,
    recordedAt: '2023-06-15T22:30Z',
    input: {
      to: 'agency-police',
      form: 'INFORMATION',
      detection: idOf('community-concern'),
      areaOfFocus: 'COMMUNITY',
      grounds:
        'Whānau agreed that the police should know, so that our rangatahi are met with care and not with charges.',
      dueBy: '2023-06-30',
      override:
        'The trust has no agreement with the police yet. The whānau concerned agreed to this at the hui, and to nothing more.',
    },
  }),
  tell(AcceptReferral, {
    name: 'concern/police-accepted',
    by: policeCommunity,
    on: 'concern/to-police',
    recordedAt: '2023-06-18T21:05Z',
    input: { lead: 'Detective, organised crime' },
  }),
  tell(OfferReferral, {
    name: 'bank/to-revenue',
    by: financialInquiry,
    recordedAt: '2023-07-04T01:20Z',
    basis: ['bank-report', 'bank-report/grade'],
    input: {
      to: 'agency-revenue',
      form: 'ACTION',
      detection: idOf('bank-report'),
      areaOfFocus: 'NATIONAL',
      grounds:
        'Wages and returns of the labour hirer can tell whether the cash can have come from its trade.',
      dueBy: '2023-07-28',
      agreement: idOf('agreement/money'),
      dataClasses: ['FINANCE'],
    },
  }),
  tell(AcceptReferral, {
    name: 'bank/revenue-accepted',
    by: taxInquiry,
    on: 'bank/to-revenue',
    recordedAt: '2023-07-10T02:40Z',
    input: { lead: 'Tax investigator' },
  }),
  tell(OfferReferral, {
    name: 'public/to-revenue',
    by: policeInquiry,
    recordedAt: '2023-07-12T03:15Z',
    input: {
      to: 'agency-revenue',
      form: 'ACTION',
      detection: idOf('public-report'),
      areaOfFocus: 'NATIONAL',
      grounds:
        'The units are leased for cash. We ask whether the man who leases them declares what he earns.',
      dueBy: '2023-08-11',
      agreement: idOf('agreement/money'),
      dataClasses: ['DETECTIONS'],
    },
  }),
  tell(DeclineReferral, {
    name: 'public/revenue-declined',
    by: taxInquiry,
    on: 'public/to-revenue',
    recordedAt: '2023-07-20T00:30Z',
    input: {
      reason:
        'A cash lease alone gives no ground for a tax inquiry, and we hold no return that it contradicts. Refer it again if income is shown.',
    },
  }),
  tell(OfferReferral, {
    name: 'concern/to-trust',
    by: policeCommunity,
    recordedAt: '2023-08-02T01:00Z',
    input: {
      to: 'agency-community',
      form: 'SUPPORT',
      areaOfFocus: 'COMMUNITY',
      grounds:
        'Six young people were spoken to and none was charged. The trust is trusted and we are not: we ask it to lead, and will pay for what it needs.',
      beneficiary: 'Young people of one neighbourhood, who are not identified here (fictional)',
      dueBy: '2023-08-25',
      agreement: idOf('agreement/trust'),
      dataClasses: ['VICTIMS'],
    },
  }),
  tell(AcceptReferral, {
    name: 'concern/trust-accepted',
    by: communityVoice,
    on: 'concern/to-trust',
    recordedAt: '2023-08-09T22:10Z',
    input: { lead: 'Community coordinator' },
  }),
  tell(ReportOutcome, {
    name: 'workers/support-outcome',
    by: victimSupport,
    on: 'workers/to-support',
    recordedAt: '2023-09-05T02:20Z',
    marking: 'SENSITIVE',
    input: {
      outcome:
        'All four are housed and have advice of their own. Two chose to speak to investigators, in their own time and with an interpreter; two chose not to, and that is respected.',
    },
  }),
  tell(ReportOutcome, {
    name: 'bank/revenue-outcome',
    by: taxInquiry,
    on: 'bank/to-revenue',
    recordedAt: '2023-09-18T03:50Z',
    input: {
      outcome:
        'Wages declared cover a third of the cash placed. The business could not have earned the rest by hiring out labour.',
    },
  }),
];
