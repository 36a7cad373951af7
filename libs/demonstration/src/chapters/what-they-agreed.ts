import { MakeSharingAgreement } from '@throughline/agency';
import { borderDecision, communityChoice, financialDecision, immigrationSupport } from '../capacities';
import { type Tale, tell } from '../tell';

/** 2023: what the agencies agreed to share, for what, and how highly classified. */
export const whatTheyAgreed: readonly Tale[] = [
  tell(MakeSharingAgreement, {
    name: 'agreement/border',
    by: borderDecision,
    recordedAt: '2023-01-24T01:30Z',
    input: {
      title: 'Sharing for border and organised crime inquiries (fictional)',
      parties: ['agency-customs', 'agency-police', 'agency-immigration'],
      dataClasses: ['DETECTIONS', 'INTELLIGENCE', 'CASE_MATERIAL', 'IDENTITY', 'TRAVEL', 'TRADE', 'OUTCOMES'],
      purposes: ['DETECTION', 'INVESTIGATION', 'DISRUPTION'],
      ceiling: 'RESTRICTED',
      legalBasis: 'Customs and Excise Act 2018; Policing Act 2008; Immigration Act 2009',
      onwardSharing: 'PARTIES',
      during: { from: { earliest: '2023-01-24' }, to: { earliest: '2028-01-24' } },
    },
  }),
  tell(MakeSharingAgreement, {
    name: 'agreement/money',
    by: financialDecision,
    recordedAt: '2023-01-25T02:00Z',
    input: {
      title: 'Sharing of financial and tax information in serious crime (fictional)',
      parties: ['agency-fiu', 'agency-revenue', 'agency-police', 'agency-customs'],
      dataClasses: ['DETECTIONS', 'INTELLIGENCE', 'IDENTITY', 'FINANCE', 'TAX', 'BUSINESS', 'OUTCOMES'],
      purposes: ['INVESTIGATION', 'DISRUPTION'],
      ceiling: 'SENSITIVE',
      legalBasis: 'Tax Administration Act 1994, Schedule 7; Privacy Act 2020, Part 7',
      onwardSharing: 'ORIGINATOR_CONSENTS',
      during: { from: { earliest: '2023-02-01' }, to: { earliest: '2028-02-01' } },
    },
  }),
  tell(MakeSharingAgreement, {
    name: 'agreement/victims',
    by: immigrationSupport,
    recordedAt: '2023-01-26T00:45Z',
    input: {
      title: 'Bringing victims of exploitation to support (fictional)',
      parties: ['agency-immigration', 'agency-support', 'agency-police'],
      dataClasses: ['VICTIMS', 'HEALTH', 'OUTCOMES'],
      purposes: ['VICTIM_SUPPORT'],
      ceiling: 'SENSITIVE',
      legalBasis: 'Privacy Act 2020, with the consent of those to be supported',
      onwardSharing: 'PROHIBITED',
      onwardConditions: 'What a victim says to a support worker reaches no investigator.',
      during: { from: { earliest: '2023-02-01' } },
    },
  }),
  tell(MakeSharingAgreement, {
    name: 'agreement/trust',
    by: communityChoice,
    recordedAt: '2023-07-27T21:15Z',
    input: {
      title: 'What the trust and the police tell each other (fictional)',
      parties: ['agency-community', 'agency-police'],
      dataClasses: ['DETECTIONS', 'VICTIMS', 'OUTCOMES'],
      purposes: ['COMMUNITY_SUPPORT', 'PREVENTION'],
      ceiling: 'IN_CONFIDENCE',
      legalBasis: 'Deed of the trust, and the consent of the whānau concerned; Policing Act 2008',
      onwardSharing: 'ORIGINATOR_CONSENTS',
      during: { from: { earliest: '2023-07-27' } },
    },
  }),
];
