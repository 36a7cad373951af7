import { AssessEffect, AuthoriseAction, ExecuteAction, PlanAction } from '@throughline/disruption';
import { ReportOutcome } from '@throughline/referral';
import {
  borderDecision,
  borderPrevention,
  communityChoice,
  communityVoice,
  immigrationDecision,
  immigrationInquiry,
} from '../capacities';
import { hashOf, idOf, revisionOf, type Tale, tell } from '../tell';

const depots: readonly Tale[] = [
  tell(PlanAction, {
    name: 'depots',
    by: borderPrevention,
    recordedAt: '2023-10-26T01:30Z',
    basis: ['container/grade', 'partner-tip/grade'],
    input: {
      title: 'Two-person release of machinery at depots (fictional)',
      target: 'ENABLER',
      enabler: 'CORRUPTION_AND_INSIDERS',
      tactic: 'TARGET_HARDENING',
      priority: 'PREVENT',
      areaOfFocus: 'BORDER',
      harms: ['COMMUNITIES', 'ECONOMY', 'REPUTATION'],
      population: 'Those who work at container depots, and those who come to buy them.',
      expectedEffect: 'Nobody at a depot can release a machine alone, so that nobody there is worth buying.',
      measure: 'Releases signed by one person fall to none, as the monthly sample shows.',
    },
  }),
  tell(AuthoriseAction, {
    name: 'depots/authorised',
    by: borderDecision,
    on: 'depots',
    recordedAt: '2023-11-08T00:10Z',
    basis: ['container/grade', 'depots'],
    input: {
      proposal: revisionOf('depots'),
      contentHash: hashOf('depots'),
      rationale: 'The machine was signed for by one person, and so were most others of its kind.',
      necessity: 'Scanning more would find some; this takes away the opening that is used.',
      proportionality: 'It costs each depot minutes a day, and accuses no worker of anything.',
      options: [{ option: 'Vet everybody at the depots', because: 'It would burden many and find few.' }],
      reviewBy: '2024-05-08',
    },
  }),
  tell(ExecuteAction, {
    name: 'depots/done',
    by: borderPrevention,
    on: 'depots',
    happened: '2023-12-18',
    recordedAt: '2023-12-19T01:00Z',
    input: { summary: 'Two-person release in force at eleven depots (fictional)' },
  }),
  tell(AssessEffect, {
    name: 'depots/effect',
    by: borderPrevention,
    on: 'depots',
    recordedAt: '2024-06-19T01:40Z',
    basis: ['depots/done'],
    input: {
      level: 'MODERATE',
      on: 'ENVIRONMENTAL',
      rationale:
        'Two releases in six months were signed by one person; before, it was nearly all. Depots outside the scheme are as open as before.',
    },
  }),
];

const hirer: readonly Tale[] = [
  tell(PlanAction, {
    name: 'hirer',
    by: immigrationInquiry,
    recordedAt: '2024-03-05T01:00Z',
    basis: ['exploited-workers/grade'],
    input: {
      title: 'Hirer barred from sponsoring workers (fictional)',
      target: 'PERSON',
      person: idOf('curlew'),
      tactic: 'LICENCE_ACTION',
      priority: 'DISMANTLE',
      areaOfFocus: 'NATIONAL',
      harms: ['COMMUNITIES', 'REPUTATION'],
      expectedEffect: 'He can bring nobody else into debt to him.',
      measure: 'No worker is sponsored by him or by a company that he directs.',
    },
  }),
  tell(AuthoriseAction, {
    name: 'hirer/authorised',
    by: immigrationDecision,
    on: 'hirer',
    recordedAt: '2024-03-25T23:30Z',
    basis: ['exploited-workers', 'exploited-workers/grade', 'hirer'],
    input: {
      proposal: revisionOf('hirer'),
      contentHash: hashOf('hirer'),
      rationale: 'Four accounts and the passports themselves show debts that the law does not allow.',
      necessity: 'A warning was given to him before, for less, and changed nothing.',
      proportionality:
        'Workers he sponsors now keep the right to stay and work elsewhere; only he loses something.',
      options: [{ option: 'Wait for the criminal trial', because: 'Others would be hired meanwhile.' }],
      reviewBy: '2025-03-26',
    },
  }),
  tell(ExecuteAction, {
    name: 'hirer/done',
    by: immigrationInquiry,
    on: 'hirer',
    happened: '2024-04-16',
    recordedAt: '2024-04-17T02:00Z',
    input: { summary: 'Hirer’s accreditation withdrawn; nineteen workers placed elsewhere (fictional)' },
  }),
  tell(AssessEffect, {
    name: 'hirer/effect',
    by: immigrationInquiry,
    on: 'hirer',
    recordedAt: '2024-10-16T01:10Z',
    basis: ['hirer/done'],
    input: {
      level: 'MODERATE',
      on: 'OPERATIONAL',
      rationale: 'He has sponsored nobody since, in his own name or another’s.',
    },
  }),
];

const rangatahi: readonly Tale[] = [
  tell(PlanAction, {
    name: 'rangatahi',
    by: communityVoice,
    recordedAt: '2023-11-15T21:30Z',
    basis: ['community-concern'],
    input: {
      title: 'Mahi and mentors for rangatahi of Marama Bay (fictional)',
      target: 'BUSINESS_STEP',
      group: idOf('ropewalk'),
      businessStep: 'RECRUITMENT',
      tactic: 'COMMUNITY_RESPONSE',
      priority: 'PREVENT',
      areaOfFocus: 'COMMUNITY',
      partners: ['agency-support', 'agency-police'],
      harms: ['COMMUNITIES'],
      population: 'Rangatahi of Marama Bay, and their whānau.',
      expectedEffect:
        'Rangatahi who are offered cash have somebody to tell and something better to say yes to.',
      measure:
        'Whānau say at the hui each season whether offers are still made, and who came to whom about it.',
    },
  }),
  tell(AuthoriseAction, {
    name: 'rangatahi/agreed',
    by: communityChoice,
    on: 'rangatahi',
    recordedAt: '2023-12-06T22:00Z',
    basis: ['community-concern/grade', 'rangatahi'],
    input: {
      proposal: revisionOf('rangatahi'),
      contentHash: hashOf('rangatahi'),
      rationale: 'The whānau chose this themselves, and the mentors are people whom our rangatahi asked for.',
      necessity:
        'More patrols were offered. They would have told our young people that they are the trouble.',
      proportionality:
        'Nobody has to take part, no names are passed on, and the kaumātua are told of everything.',
      options: [
        { option: 'More patrols', because: 'The whānau did not want them, and they would not last.' },
      ],
      reviewBy: '2024-12-06',
    },
  }),
  tell(ExecuteAction, {
    name: 'rangatahi/begun',
    by: communityVoice,
    on: 'rangatahi',
    happened: '2024-03-22',
    recordedAt: '2024-03-24T20:00Z',
    input: { summary: 'Fourteen rangatahi and nine mentors began together (fictional)' },
  }),
  tell(AssessEffect, {
    name: 'rangatahi/effect',
    by: communityVoice,
    on: 'rangatahi',
    recordedAt: '2024-09-11T22:40Z',
    basis: ['rangatahi/begun'],
    input: {
      level: 'MODERATE',
      on: 'ENVIRONMENTAL',
      rationale:
        'Whānau say offers are rare now, and that eleven of the fourteen are still with their mentors. Ka pai.',
    },
  }),
  tell(ReportOutcome, {
    name: 'concern/trust-outcome',
    by: communityVoice,
    on: 'concern/to-trust',
    recordedAt: '2024-09-11T23:10Z',
    input: {
      outcome:
        'The rangatahi have mahi and mentors, and the whānau would do it again. The trust asks for funding of three years, and not of one.',
    },
  }),
];

/** What closes openings, protects those who were used, and is led by those it is for. */
export const keepingItOut: readonly Tale[] = [...depots, ...hirer, ...rangatahi];
