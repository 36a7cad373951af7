import { GradeDetection, RecordDetection, RecordSource } from '@throughline/detection';
import { AcceptReferral, OfferReferral, ReportOutcome } from '@throughline/referral';
import {
  borderDetection,
  borderInvestigation,
  communityVoice,
  financialReport,
  immigrationVisit,
  policeInquiry,
  policeReport,
} from '../capacities';
import { idOf, type Tale, tell } from '../tell';

/** February to June 2023: five agencies each see a part, and none of them knows what it is a part of. */
export const firstSigns: readonly Tale[] = [
  tell(RecordDetection, {
    name: 'container',
    by: borderDetection,
    happened: '2023-02-14T08:40',
    recordedAt: '2023-02-14T23:05Z',
    input: {
      summary: 'Methamphetamine hidden in the bed of a milling machine (fictional)',
      description:
        'The scan of a sealed container showed a density that the declared machine does not account for. The bed had been cut and welded again. Sixty-two packages were taken out, and the container was sent on under watch.',
      offenceTypes: ['DRUGS'],
      enablers: ['PROFESSIONAL_ENABLERS'],
      areaOfFocus: 'BORDER',
      harms: ['COMMUNITIES', 'ECONOMY'],
      place: { label: 'Port Halcyon (fictional)', country: 'NZ' },
      detectedAt: { earliest: '2023-02-14T09:15' },
      means: 'SEIZURE',
      seen: [
        { label: 'Depot that was to receive the machine (fictional)', role: 'CONSIGNEE' },
        { label: 'Milling machine, bed cut and welded again', role: 'INSTRUMENT' },
      ],
      commodities: [
        { commodity: 'Methamphetamine', quantity: { amount: '61.4', unit: 'KG' }, purityPercent: '79.5' },
      ],
    },
  }),
  tell(GradeDetection, {
    name: 'container/grade',
    by: borderDetection,
    on: 'container',
    recordedAt: '2023-02-16T02:20Z',
    input: {
      reliability: 'A',
      credibility: 'C1',
      handling: 'SHARE',
      reason: 'Seen, weighed and sampled by our own officers; the laboratory confirmed the substance.',
    },
  }),
  tell(OfferReferral, {
    name: 'container/to-police',
    by: borderInvestigation,
    recordedAt: '2023-02-16T03:10Z',
    basis: ['container', 'container/grade'],
    input: {
      to: 'agency-police',
      form: 'ACTION',
      detection: idOf('container'),
      areaOfFocus: 'BORDER',
      grounds:
        'The consignee is within the country and the container is moving. A controlled delivery needs police powers inland, and has to start within days.',
      dueBy: '2023-02-20',
      agreement: idOf('agreement/border'),
      dataClasses: ['DETECTIONS', 'TRADE'],
    },
  }),
  tell(AcceptReferral, {
    name: 'container/accepted',
    by: policeInquiry,
    on: 'container/to-police',
    recordedAt: '2023-02-16T20:45Z',
    input: { lead: 'Detective, organised crime' },
  }),
  tell(RecordDetection, {
    name: 'public-report',
    by: policeReport,
    happened: { earliest: '2023-03-03', latest: '2023-03-05' },
    recordedAt: '2023-03-06T21:30Z',
    input: {
      summary: 'Caller reports night deliveries to leased storage units (fictional)',
      description:
        'A caller said that the same two vans come to a row of storage units after midnight, that crates go in and parcels come out, and that the man who leases the units pays the site in cash.',
      offenceTypes: ['DRUGS', 'ILLICIT_GOODS'],
      areaOfFocus: 'NATIONAL',
      harms: ['COMMUNITIES'],
      place: { label: 'Rimu Flat storage units (fictional)', country: 'NZ' },
      detectedAt: { earliest: '2023-03-06' },
      means: 'PUBLIC_REPORT',
      seen: [{ label: 'Man who leases the units', role: 'SUSPECT' }],
    },
  }),
  tell(RecordSource, {
    name: 'public-report/source',
    by: policeReport,
    recordedAt: '2023-03-06T21:40Z',
    input: {
      detection: idOf('public-report'),
      source: 'Caller to the reporting line, name withheld (fictional)',
    },
  }),
  tell(GradeDetection, {
    name: 'public-report/grade',
    by: policeReport,
    on: 'public-report',
    recordedAt: '2023-03-07T02:15Z',
    input: {
      reliability: 'C',
      credibility: 'C2',
      handling: 'CONDITIONS',
      handlingConditions: 'Nothing that could show who called may leave the police.',
      reason:
        'The caller has given valid information before, and the lease exists. What was in the crates is the caller’s guess.',
    },
  }),
  tell(RecordDetection, {
    name: 'bank-report',
    by: financialReport,
    happened: { earliest: '2023-01-09', latest: '2023-04-03' },
    recordedAt: '2023-04-13T00:40Z',
    input: {
      summary: 'Bank reports cash placed through a labour-hire account (fictional)',
      description:
        'Forty-one cash deposits, each a little under the sum at which identification is asked for, paid into accounts of a labour-hire business and sent on within two days to an overseas machinery supplier.',
      offenceTypes: ['FINANCIAL'],
      enablers: ['MONEY_LAUNDERING', 'PROFESSIONAL_ENABLERS'],
      areaOfFocus: 'NATIONAL',
      harms: ['ECONOMY', 'REPUTATION'],
      detectedAt: { earliest: '2023-04-11' },
      means: 'FINANCIAL_REPORT',
      amounts: [{ minor: '38214000', currency: 'NZD' }],
    },
  }),
  tell(RecordSource, {
    name: 'bank-report/source',
    by: financialReport,
    recordedAt: '2023-04-13T00:50Z',
    input: { detection: idOf('bank-report'), source: 'Reporting officer of a bank (fictional)' },
  }),
  tell(GradeDetection, {
    name: 'bank-report/grade',
    by: financialReport,
    on: 'bank-report',
    recordedAt: '2023-04-14T03:25Z',
    input: {
      reliability: 'B',
      credibility: 'C3',
      handling: 'CONDITIONS',
      handlingConditions: 'That a report was made may not be disclosed to anybody it names.',
      reason: 'The bank reports carefully. That the deposits belong to one customer is its inference.',
    },
  }),
  tell(RecordDetection, {
    name: 'exploited-workers',
    by: immigrationVisit,
    happened: { earliest: '2022-12', latest: '2023-05-18' },
    recordedAt: '2023-05-19T04:00Z',
    marking: 'SENSITIVE',
    input: {
      summary: 'Workers at a packhouse held in debt to a labour hirer (fictional)',
      description:
        'On a visit, four workers said that their passports were held for a debt that grew each week. They are victims and are not named here. Their hirer also runs vans at night.',
      offenceTypes: ['MIGRATION_AND_TRAFFICKING'],
      areaOfFocus: 'NATIONAL',
      harms: ['COMMUNITIES', 'REPUTATION'],
      place: { label: 'Packhouse near Marama Bay (fictional)', country: 'NZ' },
      detectedAt: { earliest: '2023-05-18T10:30' },
      means: 'OFFICER',
    },
  }),
  tell(GradeDetection, {
    name: 'exploited-workers/grade',
    by: immigrationVisit,
    on: 'exploited-workers',
    recordedAt: '2023-05-22T01:50Z',
    marking: 'SENSITIVE',
    input: {
      reliability: 'B',
      credibility: 'C2',
      handling: 'CONDITIONS',
      handlingConditions:
        'Only for the support and protection of the workers, and for inquiry into who hired them.',
      reason:
        'Four accounts taken apart from each other agree, and the passports were found where they said.',
    },
  }),
  tell(RecordDetection, {
    name: 'community-concern',
    by: communityVoice,
    happened: { earliest: '2023-04', latest: '2023-06-07' },
    recordedAt: '2023-06-08T21:15Z',
    input: {
      summary: 'Whānau worried that rangatahi are paid to carry parcels (fictional)',
      description:
        'At a hui, whānau told us that young people are offered cash and phones to carry parcels across town. Nobody wants to be named, and nobody here is accused. They ask for tautoko, and that their tamariki be kept safe.',
      offenceTypes: ['DRUGS'],
      areaOfFocus: 'COMMUNITY',
      harms: ['COMMUNITIES'],
      place: { label: 'Marama Bay (fictional)', country: 'NZ' },
      detectedAt: { earliest: '2023-06-07T18:00' },
      means: 'PUBLIC_REPORT',
    },
  }),
  tell(GradeDetection, {
    name: 'community-concern/grade',
    by: communityVoice,
    on: 'community-concern',
    recordedAt: '2023-06-08T22:00Z',
    input: {
      reliability: 'B',
      credibility: 'C3',
      handling: 'CONDITIONS',
      handlingConditions: 'Not to be used against the young people. Ask the trust before it goes further.',
      reason: 'Several whānau who do not know each other said the same; none saw what was in a parcel.',
    },
  }),
  tell(ReportOutcome, {
    name: 'container/outcome',
    by: policeInquiry,
    on: 'container/to-police',
    recordedAt: '2023-06-12T03:30Z',
    input: {
      outcome:
        'The machine was followed to a depot and left untouched for three weeks. Nobody was arrested. Two vehicles that came to look at it also come to the storage units of the public report.',
    },
  }),
];
