import { fiu, immigration } from './cast';
import { does, isRefused, sees, type Story } from './story';

export const anAgreementThatLapses: Story = {
  title: 'An agreement that lapses in mid-share',
  steps: [
    does(fiu.manager, 'records what the unit and Immigration agreed to share, for one year', {
      on: '2032-01-05',
      gives: 'MakeSharingAgreement',
      input: {
        title: 'Remittances and visas',
        parties: [fiu.agency, immigration.agency],
        dataClasses: ['FINANCE', 'TRAVEL'],
        purposes: ['INVESTIGATION'],
        ceiling: 'SENSITIVE',
        legalBasis: 'Anti-Money Laundering and Countering Financing of Terrorism Act 2009, section 140',
        onwardSharing: 'ORIGINATOR_CONSENTS',
        during: { from: { earliest: '2032-01-05' }, to: { earliest: '2032-12-31' } },
      },
      as: 'agreement',
    }),
    does(fiu.officer, 'records a report of a bank', {
      on: '2032-11-01',
      happened: '2032-10-30',
      gives: 'RecordDetection',
      input: {
        summary: 'Wages of fourteen orchard workers paid into one account, and sent abroad the same day',
        offenceTypes: ['MIGRATION_AND_TRAFFICKING', 'FINANCIAL'],
        areaOfFocus: 'COMMUNITY',
        harms: ['COMMUNITIES', 'ECONOMY'],
        detectedAt: { earliest: '2032-10-31' },
        means: 'FINANCIAL_REPORT',
        enablers: ['MONEY_LAUNDERING'],
        particulars: {
          migration: { exploitation: 'DEBT_BONDAGE', peopleAffected: 14, industry: 'Horticulture' },
        },
      },
      as: 'wages',
    }),
    isRefused(fiu.officer, 'cannot pass on what the agreement does not cover', {
      gives: 'OfferReferral',
      input: {
        to: immigration.agency,
        form: 'ACTION',
        detection: '$wages',
        areaOfFocus: 'COMMUNITY',
        grounds: 'They hold the visas of the workers.',
        agreement: '$agreement',
        dataClasses: ['FINANCE', 'HEALTH'],
      },
      because: 'CLASSES_NOT_COVERED',
    }),
    isRefused(fiu.officer, 'cannot pass it on for another purpose, either', {
      purpose: 'PREVENTION',
      gives: 'OfferReferral',
      input: {
        to: immigration.agency,
        form: 'ACTION',
        detection: '$wages',
        areaOfFocus: 'COMMUNITY',
        grounds: 'They hold the visas of the workers.',
        agreement: '$agreement',
        dataClasses: ['FINANCE'],
      },
      because: 'PURPOSE_NOT_COVERED',
    }),
    does(fiu.officer, 'refers it to Immigration under the agreement', {
      gives: 'OfferReferral',
      input: {
        to: immigration.agency,
        form: 'ACTION',
        detection: '$wages',
        areaOfFocus: 'COMMUNITY',
        grounds: 'They hold the visas of the workers.',
        agreement: '$agreement',
        dataClasses: ['FINANCE'],
      },
      as: 'share',
    }),
    sees(fiu.manager, 'is warned in December that the agreement is about to lapse', {
      on: '2032-12-15',
      inTime: true,
      asks: 'sharingAgreement(id: $agreement, at: $at) { isWarned isEnded lapsesAt }',
      shows: { sharingAgreement: { isWarned: true, isEnded: false } },
    }),
    sees(fiu.manager, 'reads what use was made of it, and that it lapses soon', {
      asks: 'agreementsInUse(agency: "agency-immigration", at: $at) { agreements { title times isLapsing isNeverUsed byClass { dataClass times } } overrides { override } }',
      at: { trueAt: '2032-12-15' },
      shows: {
        agreementsInUse: {
          agreements: [
            {
              title: 'Remittances and visas',
              times: 1,
              isLapsing: true,
              isNeverUsed: false,
              byClass: [{ dataClass: 'FINANCE', times: 1 }],
            },
          ],
          overrides: [],
        },
      },
    }),
    does(immigration.officer, 'sends the referral back: the names of the accounts are missing', {
      on: '2032-12-20',
      gives: 'ReturnReferral',
      input: { referral: '$share', missing: 'The names in which the accounts are held.' },
    }),
    isRefused(fiu.officer, 'cannot give them any more, as the agreement has lapsed over the holidays', {
      on: '2033-01-06',
      gives: 'SupplementReferral',
      input: {
        referral: '$share',
        supplement: 'All fourteen accounts are in the names of two brothers.',
        agreement: '$agreement',
        dataClasses: ['FINANCE'],
      },
      because: 'AGREEMENT_NOT_IN_FORCE',
    }),
    isRefused(fiu.manager, 'cannot amend what has lapsed', {
      gives: 'AmendSharingAgreement',
      input: {
        sharingAgreement: '$agreement',
        parties: [fiu.agency, immigration.agency],
        dataClasses: ['FINANCE'],
        purposes: ['INVESTIGATION'],
        ceiling: 'SENSITIVE',
        legalBasis: 'As before',
        onwardSharing: 'ORIGINATOR_CONSENTS',
        reason: 'To go on.',
      },
      because: 'NOT_IN_FORCE',
    }),
    does(fiu.officer, 'gives what cannot wait, and puts on the record why no agreement covers it', {
      gives: 'SupplementReferral',
      input: {
        referral: '$share',
        supplement: 'Two brothers hold all fourteen accounts. One flies out on Sunday.',
        override: 'A suspect leaves the country in three days; the agreement is being renewed.',
      },
    }),
    does(fiu.manager, 'records a new agreement', {
      on: '2033-01-13',
      gives: 'MakeSharingAgreement',
      input: {
        title: 'Remittances and visas, renewed',
        parties: [fiu.agency, immigration.agency],
        dataClasses: ['FINANCE', 'TRAVEL'],
        purposes: ['INVESTIGATION'],
        ceiling: 'SENSITIVE',
        legalBasis: 'Anti-Money Laundering and Countering Financing of Terrorism Act 2009, section 140',
        onwardSharing: 'ORIGINATOR_CONSENTS',
        during: { from: { earliest: '2033-01-13' }, to: { earliest: '2035-12-31' } },
      },
      as: 'renewed',
    }),
    does(immigration.officer, 'takes the referral on', {
      on: '2033-01-14',
      gives: 'AcceptReferral',
      input: { referral: '$share', lead: 'Tomasi Vaka' },
    }),
    does(fiu.officer, 'shares the next report under the new agreement', {
      on: '2033-01-20',
      gives: 'OfferReferral',
      input: {
        to: immigration.agency,
        form: 'INFORMATION',
        detection: '$wages',
        areaOfFocus: 'COMMUNITY',
        grounds: 'The same two brothers opened six more accounts.',
        agreement: '$renewed',
        dataClasses: ['FINANCE'],
      },
      as: 'next',
    }),
    sees(fiu.manager, 'reads which share each agreement covered, and which none did', {
      asks: 'referrals(filter: { detection: [$wages] }, at: $at, order: RECORDED_OLDEST_FIRST) { nodes { id agreement { title } override status } }',
      shows: {
        referrals: {
          nodes: [
            { id: '$share', agreement: { title: 'Remittances and visas' }, status: 'ACCEPTED' },
            { id: '$next', agreement: { title: 'Remittances and visas, renewed' }, override: null },
          ],
        },
      },
    }),
    sees(fiu.manager, 'reads what was shared in January without any agreement, and why', {
      asks: 'agreementsInUse(agency: "agency-fiu", period: { from: { earliest: "2033-01" }, to: { earliest: "2033-01" } }, at: $at) { agreements { title times } overrides { agency { id } to { id } override } } withImmigration: agreementsInUse(agency: "agency-immigration", period: { from: { earliest: "2033-01" }, to: { earliest: "2033-01" } }, at: $at) { agreements { title times byPurpose { purpose times } } } inDecember: agreementsInUse(agency: "agency-fiu", period: { from: { earliest: "2032-12" }, to: { earliest: "2032-12" } }, at: $at) { overrides { override } }',
      shows: {
        agreementsInUse: {
          overrides: [{ agency: { id: fiu.agency }, to: { id: immigration.agency } }],
        },
        withImmigration: {
          agreements: [
            {
              title: 'Remittances and visas, renewed',
              times: 1,
              byPurpose: [{ purpose: 'INVESTIGATION', times: 1 }],
            },
          ],
        },
        inDecember: { overrides: [] },
      },
      names: ['A suspect leaves the country in three days', 'Remittances and visas, renewed'],
    }),
    sees(fiu.manager, 'reads which agreement was in force in June 2032, and that none was over New Year', {
      asks: 'agreementParties(filter: { party: ["agency-immigration"] }, at: $at) { nodes { agreement { title } } }',
      at: { trueAt: '2032-06-01' },
      shows: { agreementParties: { nodes: [{ agreement: { title: 'Remittances and visas' } }] } },
    }),
    sees(fiu.manager, 'finds no agreement in force on 6 January 2033', {
      asks: 'agreementParties(filter: { party: ["agency-immigration"] }, at: $at) { totalCount }',
      at: { trueAt: '2033-01-06' },
      shows: { agreementParties: { totalCount: 0 } },
    }),
  ],
};
