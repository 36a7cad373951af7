import { police, regulator } from './cast';
import { decided, does, isRefused, sees, type Story, weighed } from './story';

export const aProfessionalEnabler: Story = {
  title: 'A professional enabler, referred to a regulator',
  steps: [
    does(police.manager, 'records what the police and the regulator agreed to share', {
      on: '2039-01-10',
      gives: 'MakeSharingAgreement',
      input: {
        title: 'Conduct of conveyancers',
        parties: [police.agency, regulator.agency],
        dataClasses: ['FINANCE', 'BUSINESS', 'CASE_MATERIAL'],
        purposes: ['INVESTIGATION', 'DISRUPTION'],
        ceiling: 'IN_CONFIDENCE',
        legalBasis: 'Lawyers and Conveyancers Act 2006',
        onwardSharing: 'PROHIBITED',
        during: { from: { earliest: '2039-01-10' } },
      },
      as: 'agreement',
    }),
    does(police.officer, 'names a group that buys houses with cash', {
      gives: 'IdentifyGroup',
      input: {
        name: 'Ridgeline',
        offenceTypes: ['FINANCIAL'],
        areasOfFocus: ['NATIONAL'],
        harms: ['ECONOMY'],
      },
      as: 'ridgeline',
    }),
    does(police.officer, 'puts a firm of conveyancers on the record', {
      gives: 'RegisterEntity',
      input: { kind: 'ORGANISATION', label: 'Carrow & Finch Conveyancing' },
      as: 'firm',
    }),
    does(police.officer, 'records what the trust account of the firm shows', {
      gives: 'RecordDetection',
      input: {
        summary: 'Nine house purchases through one trust account, each funded in cash below the threshold',
        offenceTypes: ['FINANCIAL'],
        enablers: ['PROFESSIONAL_ENABLERS', 'MONEY_LAUNDERING'],
        areaOfFocus: 'NATIONAL',
        harms: ['ECONOMY', 'REPUTATION'],
        detectedAt: { earliest: '2039-01-09' },
        means: 'FINANCIAL_REPORT',
        particulars: { financial: { offence: 'LAUNDERING', method: 'Trust account of a conveyancer' } },
        seen: [{ label: 'The firm', role: 'ASSOCIATE', entity: '$firm' }],
      },
      happened: '2038-11',
      as: 'account',
    }),
    does(
      police.officer,
      'maps the firm to the step of the business that it serves, and holds it to be a choke point',
      {
        gives: 'MapBusinessStep',
        input: {
          group: '$ridgeline',
          step: 'LAUNDERING',
          servedBy: '$firm',
          enabler: 'PROFESSIONAL_ENABLERS',
          chokePoint: true,
          during: { from: { earliest: '2038-03' } },
          reliability: 'B',
          credibility: 'C2',
          grounds: 'All nine purchases went through it.',
        },
        cites: ['account'],
        as: 'step',
      },
    ),
    isRefused(police.officer, 'cannot pass it on under a higher marking than the agreement allows', {
      gives: 'OfferReferral',
      input: {
        to: regulator.agency,
        form: 'ACTION',
        detection: '$account',
        areaOfFocus: 'NATIONAL',
        grounds: 'The firm is licensed by you.',
        agreement: '$agreement',
        dataClasses: ['FINANCE'],
      },
      marking: 'RESTRICTED',
      because: 'ABOVE_CEILING',
    }),
    does(police.officer, 'refers the firm to the regulator', {
      on: '2039-01-17',
      gives: 'OfferReferral',
      input: {
        to: regulator.agency,
        form: 'ACTION',
        detection: '$account',
        group: '$ridgeline',
        areaOfFocus: 'NATIONAL',
        grounds: 'The firm is licensed by you, and its trust account is the way in.',
        agreement: '$agreement',
        dataClasses: ['FINANCE'],
        dueBy: '2039-02-17T00:00Z',
      },
      as: 'referral',
    }),
    does(regulator.officer, 'says that it has come', {
      on: '2039-01-18',
      gives: 'AcknowledgeReferral',
      input: { referral: '$referral' },
    }),
    does(regulator.manager, 'takes it on', {
      on: '2039-01-24',
      gives: 'AcceptReferral',
      input: { referral: '$referral', lead: 'Marguerite Osei' },
    }),
    does(regulator.officer, 'plans to suspend the licence, aimed at the step that the firm serves', {
      on: '2039-02-07',
      gives: 'PlanAction',
      input: {
        title: 'Suspend the licence of the firm',
        target: 'BUSINESS_STEP',
        group: '$ridgeline',
        businessStep: 'LAUNDERING',
        tactic: 'LICENCE_ACTION',
        priority: 'PREVENT',
        areaOfFocus: 'NATIONAL',
        harms: ['ECONOMY', 'REPUTATION'],
        population: 'Those who buy and sell houses through conveyancers in the district.',
        expectedEffect: 'No house is bought with cash through this firm.',
        measure: 'Settlements through its trust account, by month.',
      },
      cites: ['referral'],
      as: 'suspension',
    }),
    isRefused(police.manager, 'cannot authorise what the regulator plans', {
      gives: 'AuthoriseAction',
      approves: 'suspension',
      input: {
        action: '$suspension',
        ...decided('Do it.', ['Wait', 'No.'], '2039-08-01'),
        ...weighed('Needed.', 'In proportion.'),
      },
      cites: ['referral'],
      because: 'NOT_THE_OWNER',
    }),
    does(regulator.manager, 'authorises it', {
      gives: 'AuthoriseAction',
      approves: 'suspension',
      input: {
        action: '$suspension',
        ...decided('The account is in use.', ['Censure the firm', 'It was censured in 2036.'], '2039-08-01'),
        ...weighed('A warning was not heeded.', 'Clients are moved to another firm.'),
      },
      cites: ['referral'],
    }),
    does(regulator.officer, 'carries it out', {
      on: '2039-02-10',
      gives: 'ExecuteAction',
      input: { action: '$suspension', summary: 'The licence was suspended, and the trust account closed' },
    }),
    does(regulator.officer, 'records what it yielded', {
      gives: 'RecordYield',
      input: { action: '$suspension', servicesTakenDown: 1 },
    }),
    does(regulator.officer, 'reports the outcome to the police', {
      on: '2039-02-14',
      gives: 'ReportOutcome',
      input: { referral: '$referral', outcome: 'The licence is suspended; the trust account is closed.' },
    }),
    does(police.officer, 'closes the referral', {
      gives: 'CloseReferral',
      input: { referral: '$referral', assessment: 'The way in is shut.' },
    }),
    does(police.officer, 'takes the step off the map, as of that day', {
      gives: 'UnmapBusinessStep',
      happened: '2039-02-10T12:00Z',
      input: { group: '$ridgeline', claim: '$step#', end: 'CEASED', reason: 'The trust account is closed.' },
    }),
    sees(regulator.officer, 'is called to measure the effect again, three months later', {
      on: '2039-05-12',
      inTime: true,
      asks: 'action(id: $suspension, at: $at) { called { point } nextPoint }',
      shows: { action: { called: [{ point: 'MONTHS_3' }], nextPoint: 'MONTHS_6' } },
    }),
    does(regulator.officer, 'finds that the business has moved to a firm next door', {
      gives: 'RemeasureEffect',
      input: {
        action: '$suspension',
        point: 'MONTHS_3',
        finding: 'DISPLACED',
        level: 'MINOR',
        on: 'OPERATIONAL',
        rationale: 'Two settlements in cash went through a firm in the same street.',
      },
    }),
    does(regulator.officer, 'puts on the record what nobody wanted', {
      gives: 'RecordUnwantedEffect',
      input: {
        action: '$suspension',
        kind: 'DISPLACEMENT',
        description: 'Forty clients of the firm had their settlements delayed.',
        affected: 40,
      },
    }),
    sees(police.manager, 'reads how long it took to notice, to record and to share what was found', {
      asks: 'latency(agency: "agency-police", period: { from: { earliest: "2039" } }, at: $at) { all { detections steps { step pending times { known median { atLeastMinutes atMostMinutes } } } } }',
      shows: {
        latency: {
          all: {
            detections: 1,
            steps: [
              { step: 'DETECTION', times: { known: 1, median: { atMostMinutes: 100_799 } } },
              { step: 'RECORDING', times: { known: 1 } },
              { step: 'SHARING', times: { known: 1, median: { atMostMinutes: 10_077 } } },
              { step: 'ACTING', pending: 1 },
            ],
          },
        },
      },
    }),
    sees(police.manager, 'reads the chain from what was found to what came back, and who waited for whom', {
      asks: 'referral(id: $referral, at: $at) { status steps { status agency { id } } detection { enablers } } actions(filter: { group: [$ridgeline] }, at: $at) { nodes { tactic remeasurements { finding } unwanted { affected } } }',
      shows: {
        referral: {
          status: 'CLOSED',
          steps: [
            { status: 'OFFERED', agency: { id: police.agency } },
            { status: 'ACKNOWLEDGED', agency: { id: regulator.agency } },
            { status: 'ACCEPTED' },
            { status: 'REPORTED' },
            { status: 'CLOSED' },
          ],
        },
        actions: { nodes: [{ tactic: 'LICENCE_ACTION', remeasurements: [{ finding: 'DISPLACED' }] }] },
      },
      names: ['"affected":40'],
    }),
    sees(police.manager, 'reads that the firm served the step in January, and does no longer', {
      asks: 'then: businessSteps(filter: { group: [$ridgeline] }, at: { trueAt: "2039-01-20" }) { nodes { step servedBy { label } chokePoint } } now: businessSteps(filter: { group: [$ridgeline] }, at: { trueAt: "2039-05-01" }) { nodes { step } }',
      shows: {
        then: {
          nodes: [
            { step: 'LAUNDERING', servedBy: { label: 'Carrow & Finch Conveyancing' }, chokePoint: true },
          ],
        },
        now: { nodes: [] },
      },
    }),
  ],
};
