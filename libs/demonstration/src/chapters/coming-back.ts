import { GradeDetection, LinkDetection, RecordDetection } from '@throughline/detection';
import { AuthoriseAction, PlanAction } from '@throughline/disruption';
import { AdoptStage, ConfirmReEmergence, DeclareStage, ProposeReEmergence } from '@throughline/group';
import { AcceptReferral, OfferReferral } from '@throughline/referral';
import {
  borderDecision,
  borderDetection,
  borderInvestigation,
  borderPrevention,
  financialInquiry,
  policeAnalysis,
  policeCommunity,
  policeDecision,
  policeInquiry,
  taxInquiry,
} from '../capacities';
import { hashOf, idOf, revisionOf, type Tale, tell } from '../tell';

const backOn = ['second-container/grade', 'heron/returned', 'kingfisher/arrived'];

const seenAgain: readonly Tale[] = [
  tell(RecordDetection, {
    name: 'second-container',
    by: borderDetection,
    happened: '2026-03-10T14:20',
    recordedAt: '2026-03-10T03:30Z',
    input: {
      summary: 'Methamphetamine hidden in a lathe from the same broker (fictional)',
      offenceTypes: ['DRUGS'],
      enablers: ['CORRUPTION_AND_INSIDERS'],
      areaOfFocus: 'BORDER',
      harms: ['COMMUNITIES', 'ECONOMY'],
      place: { label: 'Port Halcyon (fictional)', country: 'NZ' },
      detectedAt: { earliest: '2026-03-10T14:50' },
      means: 'SENSOR',
      seen: [{ label: 'Depot outside the two-person scheme (fictional)', role: 'CONSIGNEE' }],
      commodities: [
        { commodity: 'Methamphetamine', quantity: { amount: '27.8', unit: 'KG' }, purityPercent: '81' },
      ],
    },
  }),
  tell(GradeDetection, {
    name: 'second-container/grade',
    by: borderDetection,
    on: 'second-container',
    recordedAt: '2026-03-11T20:10Z',
    input: {
      reliability: 'A',
      credibility: 'C1',
      handling: 'SHARE',
      reason: 'Seen, weighed and sampled by our own officers.',
    },
  }),
  tell(LinkDetection, {
    name: 'second-container/linked',
    by: borderInvestigation,
    on: 'second-container',
    recordedAt: '2026-03-11T20:40Z',
    input: {
      group: idOf('ropewalk'),
      grounds: 'The same broker and the same way of hiding; the depot is new.',
    },
  }),
  tell(ProposeReEmergence, {
    name: 'police/re-emerged/proposed',
    by: policeAnalysis,
    on: 'ropewalk',
    recordedAt: '2026-04-24T03:40Z',
    basis: backOn,
    input: {
      hypothesis:
        'The same broker, the same way of hiding and one of the drivers: this is the crew, under another who directs it.',
      likelihood: 'VERY_LIKELY',
      confidence: 'MODERATE',
    },
  }),
  tell(ConfirmReEmergence, {
    name: 'police/re-emerged',
    by: policeDecision,
    on: 'ropewalk',
    happened: '2026-04-29T09:00',
    recordedAt: '2026-04-28T22:00Z',
    basis: [...backOn, 'police/dismantled'],
    input: {
      proposal: revisionOf('police/re-emerged/proposed'),
      contentHash: hashOf('police/re-emerged/proposed'),
      rationale:
        'The broker, the method and one of the drivers are those of before. The limb that we held least firmly is the one that gave way.',
      options: [
        {
          option: 'Treat it as a new group',
          because: 'Its life would be cut in two, and what was learnt left behind.',
        },
      ],
      reviewBy: '2026-10-29',
    },
  }),
  tell(AdoptStage, {
    name: 'customs/re-emerged',
    by: borderDecision,
    on: 'ropewalk',
    recordedAt: '2026-05-05T23:30Z',
    basis: ['police/re-emerged', 'second-container/grade'],
    input: {
      declaration: revisionOf('police/re-emerged'),
      rationale: 'We found the lathe, and know the broker.',
      options: [
        { option: 'Wait for another machine', because: 'The first one came through, for all we know.' },
      ],
      reviewBy: '2026-11-05',
    },
  }),
  tell(DeclareStage, {
    name: 'fiu/active',
    by: financialInquiry,
    on: 'ropewalk',
    happened: '2026-06-09T10:00',
    recordedAt: '2026-06-10T00:15Z',
    basis: ['fiu/disrupted', 'second-container/grade'],
    input: {
      stage: 'ACTIVE',
      rationale:
        'We never held it dismantled: accounts that we do not know must have paid the broker. It has recovered.',
      options: [
        { option: 'Hold it disrupted', because: 'A broker who is paid and loads again is not held back.' },
      ],
      reviewBy: '2026-12-10',
    },
  }),
  tell(DeclareStage, {
    name: 'police/active-again',
    by: policeDecision,
    on: 'ropewalk',
    happened: '2026-07-01T15:00',
    recordedAt: '2026-07-01T04:10Z',
    basis: ['police/re-emerged', 'dotterel/arrived', 'harrier-heron/custody'],
    input: {
      stage: 'ACTIVE',
      rationale: 'It brings in, it moves, and it pays young people to carry, as it did before.',
      options: [{ option: 'Target it at once', because: 'Who directs it now rests on two claims alone.' }],
      reviewBy: '2027-01-01',
    },
  }),
];

const takenUp: readonly Tale[] = [
  tell(OfferReferral, {
    name: 'depot/to-revenue',
    by: borderInvestigation,
    recordedAt: '2026-05-12T01:00Z',
    basis: ['second-container/grade'],
    input: {
      to: 'agency-revenue',
      form: 'ACTION',
      detection: idOf('second-container'),
      group: idOf('ropewalk'),
      areaOfFocus: 'NATIONAL',
      grounds: 'The new depot pays its people in cash. We ask who owns it, and what it declares.',
      dueBy: '2026-06-12',
      agreement: idOf('agreement/money'),
      dataClasses: ['DETECTIONS', 'BUSINESS'],
    },
  }),
  tell(AcceptReferral, {
    name: 'depot/revenue-accepted',
    by: taxInquiry,
    on: 'depot/to-revenue',
    recordedAt: '2026-05-21T02:30Z',
    input: { lead: 'Tax investigator' },
  }),
  tell(PlanAction, {
    name: 'more-depots',
    by: borderPrevention,
    recordedAt: '2026-07-14T01:10Z',
    basis: ['depots/effect', 'second-container/grade'],
    input: {
      title: 'Two-person release at every depot (fictional)',
      target: 'ENABLER',
      enabler: 'CORRUPTION_AND_INSIDERS',
      tactic: 'TARGET_HARDENING',
      priority: 'PREVENT',
      areaOfFocus: 'BORDER',
      partners: ['agency-police'],
      plannedFor: { earliest: '2026-11' },
      harms: ['COMMUNITIES', 'ECONOMY', 'REPUTATION'],
      population: 'Those who work at container depots.',
      expectedEffect: 'There is no depot left at which one person can release a machine.',
      measure: 'Releases signed by one person, at all depots, in the monthly sample.',
    },
  }),
  tell(AuthoriseAction, {
    name: 'more-depots/authorised',
    by: borderDecision,
    on: 'more-depots',
    recordedAt: '2026-08-04T23:20Z',
    basis: ['depots/effect', 'second-container/grade', 'more-depots'],
    input: {
      proposal: revisionOf('more-depots'),
      contentHash: hashOf('more-depots'),
      rationale: 'The lathe went to a depot that the scheme had left out.',
      necessity: 'Asking depots to join brought in eleven of forty.',
      proportionality: 'Small depots may share a second person, and are paid for the first half year.',
      options: [
        { option: 'Scan every machine', because: 'There are not the scanners for it, nor the people.' },
      ],
      reviewBy: '2027-02-05',
    },
  }),
  tell(PlanAction, {
    name: 'dotterel/diversion',
    by: policeCommunity,
    recordedAt: '2026-09-08T02:00Z',
    basis: ['dotterel/arrived', 'rangatahi/effect'],
    input: {
      title: 'A mentor before a charge (fictional)',
      target: 'PERSON',
      person: idOf('dotterel'),
      tactic: 'DIVERSION',
      priority: 'PREVENT',
      areaOfFocus: 'COMMUNITY',
      partners: ['agency-community'],
      harms: ['COMMUNITIES'],
      population: 'Young people who carry for others.',
      expectedEffect: 'A young person who carries for others stops, and is not marked for life.',
      measure: 'The trust says after six months whether they are still with their mentor.',
    },
  }),
  tell(OfferReferral, {
    name: 'ropewalk/to-customs',
    by: policeInquiry,
    recordedAt: '2026-09-22T03:15Z',
    basis: ['police/active-again'],
    input: {
      to: 'agency-customs',
      form: 'INFORMATION',
      group: idOf('ropewalk'),
      areaOfFocus: 'BORDER',
      grounds:
        'A driver speaks of a machine that is to come before Christmas. We ask for what is known of the broker’s bookings.',
      dueBy: '2026-12-11',
      agreement: idOf('agreement/border'),
      dataClasses: ['INTELLIGENCE'],
    },
  }),
];

/** March to September 2026: the crew is seen again, and is met by agencies that remember. */
export const comingBack: readonly Tale[] = [...seenAgain, ...takenUp];
