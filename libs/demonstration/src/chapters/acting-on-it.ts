import {
  AssessEffect,
  AuthoriseAction,
  ExecuteAction,
  PlanAction,
  RecordYield,
} from '@throughline/disruption';
import {
  financialInquiry,
  policeInquiry,
  policePlanning,
  policeSearch,
  policeWarrant,
  proceedsDecision,
  proceedsPlanning,
} from '../capacities';
import { hashOf, idOf, revisionOf, type Tale, tell } from '../tell';

const searches: readonly Tale[] = [
  tell(PlanAction, {
    name: 'searches',
    by: policePlanning,
    recordedAt: '2024-01-16T02:00Z',
    basis: ['police/targeted'],
    input: {
      title: 'Searches of the depot and the storage units (fictional)',
      target: 'GROUP',
      group: idOf('ropewalk'),
      tactic: 'ARREST',
      priority: 'DISMANTLE',
      areaOfFocus: 'NATIONAL',
      partners: ['agency-customs'],
      plannedFor: { earliest: '2024-02-21' },
      harms: ['COMMUNITIES'],
      expectedEffect: 'Those who direct and distribute are before a court, and the next load reaches nobody.',
      measure: 'Deliveries to the units stop, and the price asked on the street rises for three months.',
    },
  }),
  tell(AuthoriseAction, {
    name: 'searches/authorised',
    by: policeWarrant,
    on: 'searches',
    happened: '2024-02-07T14:00',
    recordedAt: '2024-02-07T01:30Z',
    basis: ['container/grade', 'public-report', 'public-report/grade', 'police/targeted', 'searches'],
    input: {
      proposal: revisionOf('searches'),
      contentHash: hashOf('searches'),
      rationale:
        'Warrants were issued for four addresses. The units are searched because the public report places crates there.',
      necessity:
        'Watching has shown all it will. What is in the units and on the telephones can be had in no other way.',
      proportionality:
        'Homes are entered in daylight, children are not to be present, and a support worker stands by. The man who leases the units is searched for nothing but the units.',
      options: [
        {
          option: 'Stop the vans on the road',
          because: 'It would warn those who direct, who are never in a van.',
        },
      ],
      reviewBy: '2024-02-28',
    },
  }),
  tell(ExecuteAction, {
    name: 'searches/done',
    by: policeSearch,
    on: 'searches',
    happened: '2024-02-21',
    recordedAt: '2024-02-22T00:15Z',
    input: {
      summary: 'Four addresses searched, four people arrested; nobody hurt (fictional)',
      description:
        'The depot held a load. Three of the four storage units held household goods, and the fourth was empty.',
    },
  }),
  tell(RecordYield, {
    name: 'searches/yield',
    by: policeSearch,
    on: 'searches',
    happened: '2024-02-21',
    recordedAt: '2024-02-22T03:40Z',
    input: {
      seizures: 3,
      arrests: 4,
      commodities: [
        { commodity: 'Methamphetamine', quantity: { amount: '18.2', unit: 'KG' }, purityPercent: '78.5' },
      ],
      amounts: [{ minor: '41235000', currency: 'NZD' }],
    },
  }),
  tell(RecordYield, {
    name: 'searches/later-yield',
    by: policeSearch,
    on: 'searches',
    happened: '2024-03-01',
    recordedAt: '2024-03-06T02:05Z',
    input: {
      seizures: 1,
      commodities: [
        { commodity: 'Pseudoephedrine', quantity: { amount: '4250', unit: 'G' }, purityPercent: '91' },
      ],
      amounts: [{ minor: '1860000', currency: 'NZD' }],
    },
  }),
  tell(AssessEffect, {
    name: 'searches/effect',
    by: policeInquiry,
    on: 'searches',
    recordedAt: '2024-05-02T02:30Z',
    basis: ['searches/done', 'searches/yield'],
    input: {
      level: 'MODERATE',
      on: 'OPERATIONAL',
      rationale: 'No deliveries for ten weeks. One who directs is abroad, so the supply can be had again.',
    },
  }),
];

const restraint: readonly Tale[] = [
  tell(PlanAction, {
    name: 'restraint',
    by: proceedsPlanning,
    recordedAt: '2024-02-27T01:20Z',
    basis: ['bank-report/raised', 'bank/revenue-outcome'],
    input: {
      title: 'Restraint of accounts and two properties (fictional)',
      target: 'BUSINESS_STEP',
      group: idOf('ropewalk'),
      businessStep: 'LAUNDERING',
      tactic: 'RESTRAINT',
      priority: 'DISMANTLE',
      areaOfFocus: 'NATIONAL',
      partners: ['agency-fiu', 'agency-revenue'],
      harms: ['COMMUNITIES', 'ECONOMY'],
      expectedEffect: 'The crew cannot draw on what it earned, nor pay for another shipment.',
      measure: 'No payment reaches the broker within six months.',
    },
  }),
  tell(AuthoriseAction, {
    name: 'restraint/authorised',
    by: proceedsDecision,
    on: 'restraint',
    happened: '2024-03-19T10:00',
    recordedAt: '2024-03-18T22:10Z',
    basis: ['bank-report', 'bank-report/raised', 'bank/revenue-outcome', 'searches/done'],
    input: {
      proposal: revisionOf('restraint'),
      contentHash: hashOf('restraint'),
      rationale:
        'The bank’s report, probably true since the returns were compared with it, ties nine accounts and two properties to the cash.',
      necessity: 'Money that is not held now will be abroad before a trial begins.',
      proportionality:
        'Wages owed and living costs are left free, and whoever shares a title is told and may be heard by the court.',
      options: [{ option: 'Restrain the cash alone', because: 'Most of what was earned is no longer cash.' }],
      reviewBy: '2024-09-19',
    },
  }),
  tell(ExecuteAction, {
    name: 'restraint/done',
    by: proceedsPlanning,
    on: 'restraint',
    happened: '2024-04-09',
    recordedAt: '2024-04-10T00:20Z',
    input: { summary: 'A court restrained nine accounts and two properties (fictional)' },
  }),
  tell(RecordYield, {
    name: 'restraint/yield',
    by: financialInquiry,
    on: 'restraint',
    happened: '2024-04-09',
    recordedAt: '2024-04-10T01:45Z',
    input: { seizures: 2, amounts: [{ minor: '314000000', currency: 'NZD' }] },
  }),
  tell(AssessEffect, {
    name: 'restraint/effect',
    by: financialInquiry,
    on: 'restraint',
    recordedAt: '2024-05-09T01:00Z',
    basis: ['restraint/yield'],
    input: {
      level: 'MAJOR',
      on: 'STRATEGIC',
      rationale: 'Nothing has been paid abroad since, and nothing that we know of is left to pay with.',
    },
  }),
  tell(AssessEffect, {
    name: 'restraint/effect-again',
    by: financialInquiry,
    on: 'restraint',
    recordedAt: '2025-04-08T02:20Z',
    basis: ['bank-report/lowered'],
    input: {
      level: 'MODERATE',
      on: 'STRATEGIC',
      rationale:
        'Three accounts proved to be a family trust’s and were released with an apology; a third of the sum was never the crew’s.',
    },
  }),
];

/** 2024: arrests, and the restraint of what was earned; both lean on information that is graded down later. */
export const actingOnIt: readonly Tale[] = [...searches, ...restraint];
