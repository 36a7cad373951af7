import { GradeDetection, LinkDetection, RecordDetection, RegradeDetection } from '@throughline/detection';
import { AdoptStage, ApproveStage, DeclareStage } from '@throughline/group';
import {
  borderDecision,
  borderDetection,
  borderInvestigation,
  financialInquiry,
  immigrationInquiry,
  policeAnalysis,
  policeDecision,
  policePlanning,
} from '../capacities';
import { hashOf, idOf, revisionOf, type Tale, tell } from '../tell';

/** What the proposal relies on, and whoever approves it relies on as well. */
const dismantledOn = [
  'searches/effect',
  'searches/after-a-year',
  'restraint/effect-again',
  'depots/effect',
  'harrier/shown',
  'gannet/shown',
  'police/disrupted',
];

/** April 2024 to July 2025: what was leaned on gives way, what was missed comes to light, and the crew is held to be dismantled. */
export const learningLater: readonly Tale[] = [
  tell(RegradeDetection, {
    name: 'public-report/lowered',
    by: policeAnalysis,
    on: 'public-report',
    recordedAt: '2024-04-23T01:30Z',
    basis: ['searches/done'],
    input: {
      reliability: 'D',
      credibility: 'C5',
      handling: 'CONDITIONS',
      handlingConditions: 'Nothing that could show who called may leave the police.',
      reason:
        'Three of the units held household goods and one was empty. The caller had a quarrel with the man who leases them, and did not say so.',
    },
  }),
  tell(DeclareStage, {
    name: 'police/disrupted',
    by: policeDecision,
    on: 'ropewalk',
    happened: '2024-05-14T13:00',
    recordedAt: '2024-05-14T02:15Z',
    basis: ['searches/effect', 'restraint/effect', 'police/targeted'],
    input: {
      stage: 'DISRUPTED',
      rationale:
        'No delivery since February, and no payment since April. One who directs is at large abroad, so it is not dismantled.',
      options: [
        {
          option: 'Hold it targeted until the trials',
          because: 'What was done has changed what it can do, and partners should know.',
        },
      ],
      reviewBy: '2024-11-14',
    },
  }),
  tell(RecordDetection, {
    name: 'earlier-container',
    by: borderDetection,
    happened: '2022-11-21',
    recordedAt: '2024-05-29T02:45Z',
    input: {
      summary: 'Old scan shows that an earlier machine was hollow too (fictional)',
      description:
        'Scans kept from 2022 were read again for the same density. One machine, released at the time, shows it.',
      offenceTypes: ['DRUGS'],
      areaOfFocus: 'BORDER',
      harms: ['COMMUNITIES'],
      place: { label: 'Port Halcyon (fictional)', country: 'NZ' },
      detectedAt: { earliest: '2024-05-28' },
      means: 'SENSOR',
    },
  }),
  tell(GradeDetection, {
    name: 'earlier-container/grade',
    by: borderDetection,
    on: 'earlier-container',
    recordedAt: '2024-05-29T03:10Z',
    input: {
      reliability: 'B',
      credibility: 'C2',
      handling: 'SHARE',
      reason: 'The scan is ours and whole; the machine itself is gone.',
    },
  }),
  tell(LinkDetection, {
    name: 'earlier-container/linked',
    by: borderInvestigation,
    on: 'earlier-container',
    recordedAt: '2024-05-29T03:20Z',
    input: {
      group: idOf('ropewalk'),
      grounds: 'The same broker, the same depot and the same way of hiding.',
    },
  }),
  tell(DeclareStage, {
    name: 'fiu/disrupted',
    by: financialInquiry,
    on: 'ropewalk',
    happened: '2024-05-28T10:00',
    recordedAt: '2024-05-30T00:30Z',
    basis: ['restraint/effect', 'bank-report/raised'],
    input: {
      stage: 'DISRUPTED',
      rationale: 'On the money alone: known accounts are held, and we do not believe that we know them all.',
      options: [{ option: 'Leave it targeted', because: 'Nothing has been paid abroad since April.' }],
      reviewBy: '2025-05-30',
    },
  }),
  tell(AdoptStage, {
    name: 'customs/disrupted',
    by: borderDecision,
    on: 'ropewalk',
    happened: '2024-05-21T09:00',
    recordedAt: '2024-07-02T01:00Z',
    basis: ['police/disrupted', 'earlier-container/grade'],
    input: {
      declaration: revisionOf('police/disrupted'),
      rationale:
        'Agreed at the meeting in May, and put on the record late. No machine of the broker has arrived since.',
      options: [
        {
          option: 'Declare nothing, as the police have',
          because: 'Our own officers would go on by what we last said.',
        },
      ],
      reviewBy: '2025-01-02',
    },
  }),
  tell(DeclareStage, {
    name: 'immigration/dormant',
    by: immigrationInquiry,
    on: 'ropewalk',
    happened: '2024-10-22T11:00',
    recordedAt: '2024-10-22T00:20Z',
    basis: ['hirer/effect'],
    input: {
      stage: 'DORMANT',
      rationale: 'The hirer brings nobody in. We see nothing else of the crew, and say nothing of the rest.',
      options: [{ option: 'Take over what the police hold', because: 'We have not seen what it rests on.' }],
      reviewBy: '2025-10-22',
    },
  }),
  tell(RegradeDetection, {
    name: 'bank-report/lowered',
    by: financialInquiry,
    on: 'bank-report',
    recordedAt: '2025-03-18T01:10Z',
    input: {
      reliability: 'B',
      credibility: 'C4',
      handling: 'CONDITIONS',
      handlingConditions: 'That a report was made may not be disclosed to anybody it names.',
      reason:
        'Three of the nine accounts belong to a family trust of a similar name, which the bank had taken for the hirer’s. The rest stands less firmly without them.',
    },
  }),
  tell(DeclareStage, {
    name: 'police/dismantled/proposed',
    by: policePlanning,
    on: 'ropewalk',
    recordedAt: '2025-06-16T03:20Z',
    basis: dismantledOn,
    input: {
      stage: 'DISMANTLED',
      limbs: ({ cite }) =>
        [
          {
            limb: 'LEADERSHIP',
            evidence: 'One who directed is serving a sentence, and the other was arrested abroad in April.',
            basis: [cite('harrier/shown'), cite('gannet/shown')],
          },
          {
            limb: 'FINANCIAL_BASE',
            evidence: 'What remained restrained was forfeited in May; no other account is known to us.',
            basis: [cite('restraint/effect-again')],
          },
          {
            limb: 'CAPABILITY',
            evidence: 'No shipment from the broker for sixteen months, and depots release with two people.',
            basis: [cite('searches/effect'), cite('depots/effect')],
          },
          {
            limb: 'ABILITY_TO_REFORM',
            evidence:
              'No contact is known between those who drove and those who directed. Known is the word.',
            basis: [cite('searches/after-a-year')],
          },
        ] as const,
      rationale: 'Each limb is evidenced, and a second officer should weigh the last of them.',
      options: [
        {
          option: 'Hold it disrupted for another year',
          because: 'The evidence asked for is there, and a review is set.',
        },
      ],
      reviewBy: '2026-06-18',
    },
  }),
  tell(ApproveStage, {
    name: 'police/dismantled',
    by: policeDecision,
    on: 'ropewalk',
    happened: '2025-06-18T10:00',
    recordedAt: '2025-06-17T23:05Z',
    basis: dismantledOn,
    input: {
      proposal: revisionOf('police/dismantled/proposed'),
      contentHash: hashOf('police/dismantled/proposed'),
      rationale:
        'Each limb is evidenced, the last of them the least. It is to be watched, and not forgotten.',
      options: [
        {
          option: 'Hold it disrupted for another year',
          because: 'The evidence asked for is there, and a review is set.',
        },
      ],
      reviewBy: '2026-06-18',
    },
  }),
  tell(AdoptStage, {
    name: 'customs/dismantled',
    by: borderDecision,
    on: 'ropewalk',
    recordedAt: '2025-07-08T02:00Z',
    basis: ['police/dismantled'],
    input: {
      declaration: revisionOf('police/dismantled'),
      rationale: 'Nothing of the broker’s has been seen at the border for sixteen months.',
      options: [
        {
          option: 'Hold it disrupted while the broker trades',
          because: 'The broker is no part of the crew, and is watched as it is.',
        },
      ],
      reviewBy: '2026-01-08',
    },
  }),
];
