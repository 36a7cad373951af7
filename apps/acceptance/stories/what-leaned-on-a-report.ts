import { customs, fiu, police } from './cast';
import { decided, does, isRefused, type Step, weighed } from './story';

const agreed = { agreement: '$agreement', dataClasses: ['DETECTIONS'] };

/** How a report came to be leaned on by three agencies, one of which never saw it. */
export const whatLeanedOnAReport: readonly Step[] = [
  does(police.manager, 'records what the police agreed with Customs and the unit to share', {
    on: '2034-01-09',
    gives: 'MakeSharingAgreement',
    input: {
      title: 'Drug harm information sharing',
      parties: [police.agency, customs.agency, fiu.agency],
      dataClasses: ['DETECTIONS'],
      purposes: ['INVESTIGATION', 'DISRUPTION'],
      ceiling: 'RESTRICTED',
      legalBasis: 'Privacy Act 2020, part 7, subpart 1',
      onwardSharing: 'PARTIES',
      during: { from: { earliest: '2034-01-09' } },
    },
    as: 'agreement',
  }),
  does(police.officer, 'records what a caller saw at a storage yard', {
    on: '2034-02-06',
    happened: '2034-02-04',
    gives: 'RecordDetection',
    input: {
      summary: 'Drums unloaded by night at a storage yard in Mount Maunganui',
      offenceTypes: ['DRUGS'],
      areaOfFocus: 'NATIONAL',
      harms: ['COMMUNITIES'],
      detectedAt: { earliest: '2034-02-05' },
      means: 'PUBLIC_REPORT',
      particulars: { drugs: { drug: 'PRECURSOR' } },
    },
    as: 'report',
  }),
  does(police.officer, 'grades it: a caller who was right before, probably true', {
    gives: 'GradeDetection',
    input: {
      detection: '$report',
      reliability: 'B',
      credibility: 'C2',
      handling: 'SHARE',
      reason: 'The same caller was right twice last year.',
    },
    as: 'graded',
  }),
  does(police.officer, 'shares it with Customs', {
    gives: 'OfferReferral',
    input: {
      to: customs.agency,
      form: 'ACTION',
      detection: '$report',
      areaOfFocus: 'BORDER',
      grounds: 'The drums carry the labels of an importer.',
      ...agreed,
    },
    as: 'share',
  }),
  does(customs.officer, 'opens a case on the importer', {
    on: '2034-02-10',
    gives: 'OpenCase',
    input: {
      title: 'The importer of the drums',
      kind: 'INVESTIGATION',
      priority: 'DISMANTLE',
      areaOfFocus: 'BORDER',
      offenceTypes: ['DRUGS'],
    },
    as: 'file',
  }),
  isRefused(customs.manager, 'cannot decide anything without what the decision rests on', {
    gives: 'RecordDecision',
    input: {
      case: '$file',
      kind: 'LINE_OF_ENQUIRY',
      title: 'Stop and open every container of the importer',
      ...decided(
        'The report points to the importer.',
        ['Wait for a second report', 'A container is at sea.'],
        '2034-08-10',
      ),
    },
    because: 'BASIS_REQUIRED',
  }),
  does(customs.manager, 'decides to open every container of the importer, on the report as graded then', {
    gives: 'RecordDecision',
    input: {
      case: '$file',
      kind: 'LINE_OF_ENQUIRY',
      title: 'Stop and open every container of the importer',
      ...decided(
        'The report points to the importer.',
        ['Wait for a second report', 'A container is at sea.'],
        '2034-08-10',
      ),
    },
    cites: ['report'],
    as: 'containers',
  }),
  does(
    customs.officer,
    'asks the unit to follow the money of the importer, on the strength of that decision',
    {
      on: '2034-02-13',
      gives: 'OfferReferral',
      input: {
        to: fiu.agency,
        form: 'ACTION',
        case: '$file',
        areaOfFocus: 'NATIONAL',
        grounds: 'Every container of the importer is opened from now on.',
        ...agreed,
      },
      cites: ['containers'],
      as: 'onward',
    },
  ),
  does(fiu.officer, 'plans to restrain the accounts of the importer, on the strength of what Customs asked', {
    on: '2034-02-20',
    gives: 'PlanAction',
    input: {
      title: 'Restrain the trading accounts',
      target: 'ENABLER',
      enabler: 'MONEY_LAUNDERING',
      tactic: 'RESTRAINT',
      priority: 'DISMANTLE',
      areaOfFocus: 'NATIONAL',
      harms: ['ECONOMY'],
      expectedEffect: 'The importer cannot pay for the next shipment.',
      measure: 'Payments abroad in the three months after.',
    },
    cites: ['onward'],
    as: 'restraint',
  }),
  does(fiu.manager, 'authorises the very plan', {
    gives: 'AuthoriseAction',
    approves: 'restraint',
    input: {
      action: '$restraint',
      ...decided(
        'The money leaves within days.',
        ['Warn the bank only', 'The bank may not hold funds.'],
        '2034-05-20',
      ),
      ...weighed('Nothing less holds the money.', 'Wages are exempt from the restraint.'),
    },
    cites: ['onward'],
    as: 'authorised',
  }),
];
