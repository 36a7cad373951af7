import { customs, fiu, overseer, police } from './cast';
import { decided, does, isRefused, sees, type Story } from './story';

const agreed = { agreement: '$agreement', dataClasses: ['DETECTIONS'] };
const asked = { form: 'ACTION', detection: '$cash', areaOfFocus: 'NATIONAL', ...agreed };

const stepped = (...statuses: readonly string[]) => statuses.map((status) => ({ status }));

export const aReferralNobodyAnswered: Story = {
  title: 'A referral that nobody answered',
  steps: [
    does(customs.manager, 'records what Customs and the police agreed to share', {
      on: '2031-01-06',
      gives: 'MakeSharingAgreement',
      input: {
        title: 'Border crime information sharing',
        parties: [customs.agency, police.agency, fiu.agency],
        dataClasses: ['DETECTIONS', 'INTELLIGENCE'],
        purposes: ['INVESTIGATION'],
        ceiling: 'RESTRICTED',
        legalBasis: 'Customs and Excise Act 2018, section 316',
        onwardSharing: 'PARTIES',
        during: { from: { earliest: '2031-01-06' } },
      },
      as: 'agreement',
    }),
    does(customs.officer, 'records cash found in a courier parcel', {
      on: '2031-02-03',
      happened: '2031-02-02',
      gives: 'RecordDetection',
      input: {
        summary: 'Cash in hollowed books, addressed to a flat in Ōtāhuhu',
        offenceTypes: ['FINANCIAL'],
        areaOfFocus: 'BORDER',
        harms: ['ECONOMY'],
        detectedAt: { earliest: '2031-02-02' },
        means: 'SEIZURE',
        amounts: [{ minor: '8450000', currency: 'NZD' }],
      },
      as: 'cash',
    }),
    does(customs.officer, 'asks the police to act on it within six weeks', {
      gives: 'OfferReferral',
      input: {
        to: police.agency,
        ...asked,
        grounds: 'The addressee lives in the district, and a second parcel is on its way.',
        dueBy: '2031-03-17T12:00Z',
      },
      as: 'referral',
    }),
    sees(police.officer, 'finds it in the inbox', {
      asks: 'inbox(agency: "agency-police", at: $at, first: 1) { nodes { type says dueBy referral { id } } }',
      shows: { inbox: { nodes: [{ type: 'ReferralOffered', referral: { id: '$referral' } }] } },
    }),
    isRefused(fiu.officer, 'cannot answer in place of the police', {
      gives: 'AcceptReferral',
      input: { referral: '$referral', lead: 'Priya Raman' },
      because: 'NOT_THE_ADDRESSEE',
    }),
    sees(customs.officer, 'is told that it is overdue, once the date has passed', {
      on: '2031-03-24',
      inTime: true,
      asks: 'referral(id: $referral, at: $at) { status toldOverdue }',
      shows: { referral: { status: 'OFFERED', toldOverdue: true } },
    }),
    sees(customs.officer, 'finds that on the timeline of the referral, put there by a standing order', {
      asks: 'timeline(subject: $referral, at: $at, order: RECORDED_OLDEST_FIRST) { nodes { type } }',
      shows: { timeline: { nodes: [{ type: 'ReferralOffered' }, { type: 'ReferralFellOverdue' }] } },
    }),
    sees(police.manager, 'finds it among what the police have let pass', {
      asks: 'overdueReferrals(agency: "agency-police", at: $at) { nodes { id from { id } grounds dueBy } } ofUnit: overdueReferrals(agency: "agency-fiu", at: $at) { totalCount }',
      shows: { overdueReferrals: { nodes: [{ id: '$referral' }] }, ofUnit: { totalCount: 0 } },
    }),
    sees(customs.manager, 'finds it among what Customs shared and nobody has opened', {
      asks: 'sharingFunnel(from: "agency-customs", at: $at) { unopened { id to { id } } }',
      shows: { sharingFunnel: { unopened: [{ id: '$referral', to: { id: police.agency } }] } },
    }),
    sees(police.manager, 'finds nothing overdue a month before', {
      asks: 'overdueReferrals(agency: "agency-police", at: $at) { totalCount } referral(id: $referral, at: $at) { status overdue }',
      at: { trueAt: '2031-02-24' },
      shows: { overdueReferrals: { totalCount: 0 }, referral: { status: 'OFFERED', overdue: false } },
    }),
    does(customs.officer, 'waits no longer, and takes it back', {
      on: '2031-04-02',
      gives: 'WithdrawReferral',
      input: {
        referral: '$referral',
        reason: 'No answer two weeks after the due date; the second parcel came and went.',
      },
    }),
    does(customs.officer, 'asks the financial intelligence unit instead', {
      gives: 'OfferReferral',
      input: {
        to: fiu.agency,
        ...asked,
        grounds: 'The sender also remits money; the police gave no answer.',
        dueBy: '2031-04-30T12:00Z',
      },
      as: 'second',
    }),
    does(fiu.officer, 'says the next day that it has come', {
      on: '2031-04-03',
      gives: 'AcknowledgeReferral',
      input: { referral: '$second', answerBy: '2031-04-10T00:00Z' },
    }),
    does(fiu.manager, 'takes it on', {
      on: '2031-04-08',
      gives: 'AcceptReferral',
      input: { referral: '$second', lead: 'Priya Raman' },
    }),
    does(customs.officer, 'still asks the police what they know of the sender', {
      gives: 'OfferReferral',
      input: {
        to: police.agency,
        ...asked,
        form: 'INFORMATION',
        grounds: 'The sender gave an address in Ōtāhuhu.',
        dueBy: '2031-05-01T12:00Z',
      },
      as: 'third',
    }),
    sees(customs.manager, 'finds that called overdue in May, but not what was taken on in time', {
      on: '2031-05-05',
      inTime: true,
      asks: 'third: referral(id: $third, at: $at) { toldOverdue } second: referral(id: $second, at: $at) { toldOverdue }',
      shows: { third: { toldOverdue: true }, second: { toldOverdue: false } },
    }),
    does(fiu.officer, 'reports what came of it', {
      on: '2031-05-20',
      gives: 'ReportOutcome',
      input: { referral: '$second', outcome: 'Eleven remittances to the same sender were found and frozen.' },
    }),
    does(customs.officer, 'closes it', {
      on: '2031-05-22',
      gives: 'CloseReferral',
      input: { referral: '$second', assessment: 'What was asked for was done.' },
    }),
    sees(customs.manager, 'reads how long each step took, and that the police never answered', {
      asks: 'referrals(filter: { detection: [$cash], form: [ACTION] }, at: $at, order: RECORDED_OLDEST_FIRST) { nodes { to { id } status toldOverdue steps { status says happened { earliest } } } }',
      shows: {
        referrals: {
          nodes: [
            {
              to: { id: police.agency },
              status: 'WITHDRAWN',
              toldOverdue: true,
              steps: stepped('OFFERED', 'WITHDRAWN'),
            },
            {
              to: { id: fiu.agency },
              status: 'CLOSED',
              toldOverdue: false,
              steps: stepped('OFFERED', 'ACKNOWLEDGED', 'ACCEPTED', 'REPORTED', 'CLOSED'),
            },
          ],
        },
      },
    }),
    sees(customs.manager, 'reads where the two stood on 5 April: taken back, and not yet taken on', {
      asks: 'referrals(filter: { detection: [$cash], form: [ACTION] }, at: $at, order: RECORDED_OLDEST_FIRST) { nodes { status lead } } sharingFunnel(from: "agency-customs", at: $at) { unopened { id } }',
      at: { trueAt: '2031-04-05' },
      shows: {
        referrals: { nodes: [{ status: 'WITHDRAWN' }, { status: 'ACKNOWLEDGED', lead: null }] },
        sharingFunnel: { unopened: [{ id: '$referral' }] },
      },
    }),
    sees(customs.manager, 'compares how the two agencies dealt with what they were asked', {
      asks: 'referralPerformance(from: "agency-customs", form: ACTION, period: { from: { earliest: "2031-01" }, to: { earliest: "2031-05" } }, at: $at) { byAddressee { agency { id } figures { offered answered accepted withdrawn waits { wait times { known median { atMostMinutes } } } } } } beforeApril: referralPerformance(from: "agency-customs", form: ACTION, period: { from: { earliest: "2031-01" }, to: { earliest: "2031-03" } }, at: $at) { all { offered } }',
      shows: {
        referralPerformance: {
          byAddressee: [
            { agency: { id: fiu.agency }, figures: { offered: 1, answered: 1, accepted: 1 } },
            { agency: { id: police.agency }, figures: { offered: 1, answered: 0, withdrawn: 1 } },
          ],
        },
        beforeApril: { all: { offered: 1 } },
      },
      names: ['"ANSWER","times":{"known":1,"median":{"atMostMinutes":8639}}', '"atMostMinutes":60480'],
    }),
    does(overseer.officer, 'opens an inquiry into why nobody answered', {
      on: '2031-06-09',
      gives: 'OpenInquiry',
      input: {
        title: 'Referrals left unanswered',
        termsOfReference: 'Why a referral of February 2031 was never answered, and whether others were not.',
        examined: [police.agency],
      },
      as: 'inquiry',
    }),
    isRefused(police.manager, 'learns nothing of it until it is opened to the police', {
      gives: 'GiveExplanation',
      input: { inquiry: '$inquiry', requested: 1, explanation: 'We were short of staff.' },
      because: 'NOT_FOUND',
    }),
    does(overseer.officer, 'finds a fault of procedure, on the referral as it stands on the record', {
      gives: 'RecordFinding',
      input: {
        inquiry: '$inquiry',
        title: 'Nobody was charged with reading what came in',
        kind: 'PROCEDURAL_FAULT',
        concerns: police.agency,
        ...decided(
          'The referral was never opened; no roster named who reads referrals.',
          ['Put it down to one officer', 'Nobody had been given the duty.'],
          '2031-12-01',
        ),
      },
      cites: ['referral'],
      as: 'finding',
    }),
    does(overseer.officer, 'recommends a roster', {
      gives: 'Recommend',
      input: {
        inquiry: '$inquiry',
        to: police.agency,
        recommends: 'Name each week who reads referrals, and who stands in.',
        findings: ['$finding#'],
        dueBy: '2031-09-30T00:00Z',
        ...decided(
          'A duty that nobody has is done by nobody.',
          ['Leave it to each district', 'That is how it was.'],
          '2031-12-01',
        ),
      },
      cites: ['finding'],
      as: 'recommendation',
    }),
    does(overseer.manager, 'opens the inquiry to the police', {
      on: '2031-06-16',
      gives: 'DiscloseInquiry',
      input: { inquiry: '$inquiry', disclosedTo: [police.agency], reason: 'So that they can respond.' },
    }),
    does(police.manager, 'accepts the recommendation', {
      on: '2031-06-20',
      gives: 'RespondToRecommendation',
      input: {
        inquiry: '$inquiry',
        recommendation: '$recommendation#',
        response: 'ACCEPTED',
        reason: 'The roster begins in July.',
      },
    }),
    sees(overseer.manager, 'reads where the recommendation stands', {
      asks: 'recommendations(filter: { inquiry: [$inquiry] }, at: $at) { nodes { status recommends } }',
      shows: { recommendations: { nodes: [{ status: 'ACCEPTED' }] } },
    }),
  ],
};
