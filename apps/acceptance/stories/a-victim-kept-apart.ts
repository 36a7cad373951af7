import { immigration, police, support } from './cast';
import { decided, does, isRefused, sees, type Story } from './story';
import { suspectsSide } from './suspects-side';

const VICTIM = 'Losa Perez';
const SUSPECT = 'Grigor Ansty';

const trafficking = { offenceTypes: ['MIGRATION_AND_TRAFFICKING'], areaOfFocus: 'COMMUNITY' };
const visited = { ...trafficking, harms: ['COMMUNITIES'], detectedAt: { earliest: '2038-02-01' } };
const graded = { during: { from: { earliest: '2037' } }, reliability: 'B', credibility: 'C2' };
const offer = {
  to: support.agency,
  form: 'SUPPORT',
  areaOfFocus: 'COMMUNITY',
  agreement: '$agreement',
  dataClasses: ['VICTIMS', 'IDENTITY'],
};

export const aVictimKeptApart: Story = {
  title: 'A victim’s referral that never meets the suspects’ side',
  steps: [
    does(immigration.manager, 'records what Immigration and the support service agreed to share', {
      on: '2038-01-11',
      gives: 'MakeSharingAgreement',
      input: {
        title: 'Support for people who were exploited',
        parties: [immigration.agency, support.agency],
        dataClasses: ['VICTIMS', 'IDENTITY'],
        purposes: ['VICTIM_SUPPORT'],
        ceiling: 'SENSITIVE',
        legalBasis: 'Privacy Act 2020, with consent',
        onwardSharing: 'PROHIBITED',
        during: { from: { earliest: '2038-01-11' } },
      },
      as: 'agreement',
    }),
    does(immigration.officer, 'names the crew that runs the orchard gang', {
      on: '2038-02-01',
      gives: 'IdentifyGroup',
      input: {
        name: 'Orchard gang',
        offenceTypes: ['MIGRATION_AND_TRAFFICKING'],
        areasOfFocus: ['COMMUNITY'],
      },
      as: 'crew',
    }),
    does(immigration.officer, 'puts its foreman on the record', {
      gives: 'RegisterEntity',
      input: { kind: 'PERSON', standing: 'SUSPECT', label: SUSPECT },
      as: 'suspect',
    }),
    does(immigration.officer, 'records a visit to the orchard', {
      gives: 'RecordDetection',
      input: {
        summary: 'Nine people housed in a packing shed, their passports held',
        ...visited,
        means: 'OFFICER',
        particulars: {
          migration: { exploitation: 'FORCED_LABOUR', peopleAffected: 9, industry: 'Horticulture' },
        },
        seen: [{ label: SUSPECT, role: 'SUSPECT', entity: '$suspect' }],
      },
      as: 'visit',
    }),
    does(immigration.officer, 'links the visit to the crew', {
      gives: 'LinkDetection',
      input: { detection: '$visit', group: '$crew', grounds: 'The foreman holds the passports.' },
    }),
    does(immigration.officer, 'claims that the foreman is one of the crew', {
      gives: 'ClaimMembership',
      input: {
        group: '$crew',
        person: '$suspect',
        label: SUSPECT,
        role: 'SIGNIFICANT',
        ...graded,
        grounds: 'He pays the wages.',
        reviewBy: '2038-04-01T00:00Z',
      },
    }),
    does(immigration.officer, 'opens a case against the crew', {
      gives: 'OpenCase',
      input: {
        title: 'The orchard gang',
        kind: 'INVESTIGATION',
        priority: 'DISMANTLE',
        ...trafficking,
        groups: ['$crew'],
        entities: ['$suspect'],
      },
      as: 'file',
    }),
    does(immigration.officer, 'puts one of the nine on the record, apart from everybody else', {
      on: '2038-02-02',
      purpose: 'VICTIM_SUPPORT',
      gives: 'RegisterEntity',
      input: { kind: 'PERSON', standing: 'VICTIM', label: VICTIM },
      as: 'victim',
    }),
    isRefused(immigration.officer, 'cannot set her among those seen', {
      happened: '2038-02-01',
      gives: 'RecordDetection',
      input: {
        summary: 'Nine people in a shed',
        ...visited,
        means: 'OFFICER',
        seen: [{ label: VICTIM, role: 'ASSOCIATE', entity: '$victim' }],
      },
      because: 'PROTECTED_KEPT_APART',
    }),
    isRefused(immigration.officer, 'cannot link the visit to her', {
      gives: 'LinkDetection',
      input: { detection: '$visit', entity: '$victim', grounds: 'She was there.' },
      because: 'PROTECTED_KEPT_APART',
    }),
    isRefused(immigration.officer, 'cannot link her to the foreman', {
      gives: 'LinkEntities',
      input: {
        entity: '$suspect',
        to: '$victim',
        kind: 'ASSOCIATE_OF',
        ...graded,
        grounds: 'She worked for him.',
      },
      because: 'PROTECTED_KEPT_APART',
    }),
    isRefused(immigration.officer, 'cannot claim that she is one of the crew', {
      gives: 'ClaimMembership',
      input: {
        group: '$crew',
        person: '$victim',
        label: VICTIM,
        role: 'PERIPHERAL',
        ...graded,
        grounds: 'She kept the keys.',
      },
      because: 'PROTECTED_KEPT_APART',
    }),
    isRefused(immigration.officer, 'cannot name her in the case', {
      gives: 'AddCaseSubject',
      input: { case: '$file', entity: '$victim' },
      because: 'PROTECTED_KEPT_APART',
    }),
    isRefused(immigration.manager, 'cannot decide against her', {
      gives: 'RecordDecision',
      input: {
        case: '$file',
        kind: 'USE_OF_POWER',
        title: 'Revoke her visa',
        against: ['$victim'],
        ...decided('She has no visa.', ['Leave it', 'It expired.'], '2038-08-01'),
        necessity: 'None.',
        proportionality: 'None.',
      },
      cites: ['visit'],
      because: 'PROTECTED_KEPT_APART',
    }),
    isRefused(immigration.officer, 'cannot refer somebody for support without saying whom', {
      purpose: 'VICTIM_SUPPORT',
      gives: 'OfferReferral',
      input: { ...offer, case: '$file', grounds: 'She consents.' },
      because: 'NOBODY_TO_SUPPORT',
    }),
    isRefused(immigration.officer, 'cannot rest her referral on the visit', {
      purpose: 'VICTIM_SUPPORT',
      gives: 'OfferReferral',
      input: { ...offer, beneficiary: VICTIM, grounds: 'She was found there.' },
      cites: ['visit'],
      because: 'PROTECTED_KEPT_APART',
    }),
    isRefused(immigration.officer, 'cannot ask about her and the crew together', {
      gives: 'RequestInformation',
      input: {
        of: support.agency,
        group: '$crew',
        entity: '$victim',
        question: 'Has she spoken of the foreman?',
        grounds: 'She worked for him.',
      },
      because: 'PROTECTED_KEPT_APART',
    }),
    does(immigration.officer, 'refers her to the support service, with her consent', {
      purpose: 'VICTIM_SUPPORT',
      gives: 'OfferReferral',
      input: {
        ...offer,
        beneficiary: VICTIM,
        grounds: 'She consents, and needs a bed tonight.',
        dueBy: '2038-02-03T00:00Z',
      },
      cites: ['victim'],
      as: 'support',
    }),
    does(support.officer, 'takes her in the same day', {
      gives: 'AcceptReferral',
      input: { referral: '$support', lead: 'Aroha Te Kanawa' },
    }),
    does(support.manager, 'takes on the duty to look in April whether her papers are still needed', {
      gives: 'AssumeStewardship',
      input: {
        agency: support.agency,
        kind: 'REVIEW',
        records: 'Copies of passports of those housed in February',
        dueBy: '2038-04-30T00:00Z',
      },
    }),
    does(support.officer, 'reports what came of it', {
      on: '2038-05-03',
      gives: 'ReportOutcome',
      input: { referral: '$support', outcome: 'Housed, and her wages are being claimed.' },
    }),
    does(immigration.officer, 'closes the referral', {
      gives: 'CloseReferral',
      input: { referral: '$support', assessment: 'She has what she asked for.' },
    }),
    sees(support.manager, 'is shown that nobody looked: the duty is breached', {
      inTime: true,
      asks: 'stewardshipDuties(filter: { agency: ["agency-support"] }, at: $at) { nodes { status records } }',
      shows: { stewardshipDuties: { nodes: [{ status: 'BREACHED' }] } },
    }),
    sees(
      immigration.manager,
      'reads how many are in the crew, as known when, and that the claim was to be looked at again',
      {
        inTime: true,
        asks: 'network(group: $crew, at: $at) { memberCount knownAt overdueForReview } memberships(filter: { group: [$crew], overdue: [true] }, at: $at) { nodes { role reliability credibility reviewBy } }',
        shows: {
          network: { memberCount: 1, overdueForReview: 1 },
          memberships: { nodes: [{ role: 'SIGNIFICANT', reliability: 'B', credibility: 'C2' }] },
        },
      },
    ),
    sees(support.manager, 'reads the whole of it on the side of support', {
      asks: 'referral(id: $support, at: $at) { beneficiary status steps { status } } protectedEntities(at: $at) { nodes { standing personal { asVictim } } }',
      names: [VICTIM, 'CLOSED'],
      shows: { protectedEntities: { nodes: [{ standing: 'VICTIM' }] } },
    }),
    ...Object.entries(suspectsSide).map(([by, asks]) =>
      sees(police.officer, `does not come upon her by way of ${by}`, {
        asks,
        hides: [VICTIM, 'Losa', '$victim', '$support'],
      }),
    ),
    sees(police.officer, 'finds the foreman by the same questions, so that they would have shown her', {
      asks: Object.values(suspectsSide).join(' '),
      names: [SUSPECT],
      hides: [VICTIM],
    }),
  ],
};
