import { customs, fiu, immigration, police } from './cast';
import { does, isRefused, sees, type Story } from './story';

const covered = { agreement: '$agreement', dataClasses: ['FINANCE'] };

const asking = (of: string, question: string) => ({
  of,
  question,
  grounds: 'He is to be interviewed on 6 April, on the sale of the boat.',
  case: '$file',
  dueBy: '2043-03-20T12:00Z',
});

const where =
  'informationRequests(filter: { case: [$file] }, at: $at, order: RECORDED_OLDEST_FIRST) { nodes { of { id } status ground toldOverdue agreement { title } override steps { status says } } }';

const standing = (...each: readonly object[]) => ({ informationRequests: { nodes: each } });

export const aRequestForInformation: Story = {
  title: 'A request for information: refused by one, answered by another, overdue with a third',
  steps: [
    does(fiu.manager, 'records what the unit agreed to share with the police and Customs', {
      on: '2043-01-12',
      gives: 'MakeSharingAgreement',
      input: {
        title: 'Accounts in investigations',
        parties: [fiu.agency, police.agency, customs.agency],
        dataClasses: ['FINANCE'],
        purposes: ['INVESTIGATION'],
        ceiling: 'RESTRICTED',
        legalBasis: 'Anti-Money Laundering and Countering Financing of Terrorism Act 2009, section 143',
        onwardSharing: 'ORIGINATOR_CONSENTS',
        during: { from: { earliest: '2043-01-12' } },
      },
      as: 'agreement',
    }),
    does(fiu.officer, 'records a report of a bank', {
      gives: 'RecordDetection',
      input: {
        summary: 'NZ$ 240,000 in cash paid in over three days by the broker of a boat',
        offenceTypes: ['FINANCIAL'],
        areaOfFocus: 'NATIONAL',
        harms: ['ECONOMY'],
        detectedAt: { earliest: '2043-01-12' },
        means: 'FINANCIAL_REPORT',
        amounts: [{ minor: '24000000', currency: 'NZD' }],
      },
      as: 'deposits',
    }),
    does(fiu.officer, 'grades it', {
      gives: 'GradeDetection',
      input: {
        detection: '$deposits',
        reliability: 'B',
        credibility: 'C2',
        handling: 'SHARE',
        reason: 'The bank counted it.',
      },
    }),
    does(police.officer, 'opens a case on the boat', {
      on: '2043-03-02',
      gives: 'OpenCase',
      input: {
        title: 'The boat bought with cash',
        kind: 'INVESTIGATION',
        priority: 'DISMANTLE',
        areaOfFocus: 'NATIONAL',
        offenceTypes: ['FINANCIAL'],
      },
      as: 'file',
    }),
    ...[
      { of: immigration, question: 'Who vouched for the broker when he came?', as: 'whoVouched' },
      { of: fiu, question: 'What went through the accounts of the broker in January?', as: 'whatWent' },
      { of: customs, question: 'Where did the boat clear out from?', as: 'whereFrom' },
    ].map(({ of, question, as }) =>
      does(police.officer, `asks ${of.name}: ${question.slice(0, -1)}`, {
        gives: 'RequestInformation',
        input: asking(of.agency, question),
        as,
      }),
    ),
    does(immigration.manager, 'does not tell, and says on which ground', {
      on: '2043-03-05',
      gives: 'RefuseRequest',
      input: {
        informationRequest: '$whoVouched',
        ground: 'SAFETY',
        reason: 'Whoever vouched for him fears him, and asked for protection.',
      },
    }),
    isRefused(customs.officer, 'cannot answer for the unit', {
      gives: 'AnswerRequest',
      input: { informationRequest: '$whatWent', answer: 'Cash.', ...covered },
      because: 'NOT_THE_ONE_ASKED',
    }),
    isRefused(fiu.officer, 'cannot answer without an agreement, or a reason why none is needed', {
      gives: 'AnswerRequest',
      input: { informationRequest: '$whatWent', answer: 'NZ$ 240,000 in cash over three days.' },
      cites: ['deposits'],
      because: 'NOT_COVERED',
    }),
    does(fiu.officer, 'answers under the agreement, and says what the answer rests on', {
      on: '2043-03-09',
      gives: 'AnswerRequest',
      input: {
        informationRequest: '$whatWent',
        answer: 'NZ$ 240,000 in cash over three days, and then the price of the boat.',
        ...covered,
      },
      cites: ['deposits'],
      as: 'answered',
    }),
    ...[police, customs].map(({ agency, name }) =>
      does(fiu.officer, `passes the report itself on to ${name}, to know of`, {
        gives: 'OfferReferral',
        input: {
          to: agency,
          form: 'INFORMATION',
          detection: '$deposits',
          areaOfFocus: 'NATIONAL',
          grounds: 'It bears on the case of the boat.',
          ...covered,
        },
        cites: ['deposits'],
        as: agency === police.agency ? 'sentToPolice' : 'sentToCustoms',
      }),
    ),
    sees(police.officer, 'is told that Customs let the date pass, once it has', {
      on: '2043-03-23',
      inTime: true,
      asks: where,
      shows: standing(
        { of: { id: immigration.agency }, status: 'REFUSED', ground: 'SAFETY', toldOverdue: false },
        {
          of: { id: fiu.agency },
          status: 'ANSWERED',
          toldOverdue: false,
          agreement: { title: 'Accounts in investigations' },
        },
        { of: { id: customs.agency }, status: 'REQUESTED', toldOverdue: true },
      ),
    }),
    sees(customs.manager, 'finds it in the worklist of Customs, overdue', {
      asks: 'worklist(agency: "agency-customs", at: $at) { overdue items { kind subject isOverdue commands } }',
      names: ['"kind":"ANSWER_REQUEST","subject":', '$whereFrom'],
    }),
    does(customs.officer, 'answers late, and says why no agreement covers it', {
      on: '2043-03-25',
      gives: 'AnswerRequest',
      input: {
        informationRequest: '$whereFrom',
        answer: 'It cleared out from Nuku‘alofa on 2 December.',
        override: 'Clearances are not finance; the interview is in two weeks.',
      },
    }),
    isRefused(immigration.manager, 'cannot answer after all what was refused', {
      gives: 'AnswerRequest',
      input: { informationRequest: '$whoVouched', answer: 'His cousin.', override: 'He asked again.' },
      because: 'NOT_OPEN',
    }),
    does(fiu.officer, 'learns that the bank confused two customers, and grades the report down', {
      on: '2043-03-30',
      gives: 'RegradeDetection',
      input: {
        detection: '$deposits',
        reliability: 'B',
        credibility: 'C5',
        handling: 'SHARE',
        reason: 'The deposits were those of another customer.',
      },
      as: 'regraded',
    }),
    sees(fiu.manager, 'lists what leaned on it: the answer is among what was shared', {
      asks: 'recall(item: $deposits, at: $at) { leanings { citation kind agency { id } } }',
      names: ['$answered@', '$sentToPolice@', '$sentToCustoms@'],
    }),
    does(fiu.officer, 'calls back what was passed on, from both', {
      gives: 'RecallShare',
      input: {
        referrals: ['$sentToPolice', '$sentToCustoms'],
        detection: '$deposits',
        reason: 'The deposits were those of another customer.',
        instruction: 'Destroy it, and put no question on it.',
        dueBy: '2043-04-05T00:00Z',
      },
      cites: ['regraded'],
      as: 'recall',
    }),
    does(police.officer, 'says that it is destroyed', {
      on: '2043-03-31',
      gives: 'AcknowledgeRecall',
      input: { shareRecall: '$recall', state: 'DESTROYED', note: 'Nobody had printed it.' },
    }),
    isRefused(immigration.officer, 'cannot say anything of what Immigration never received', {
      gives: 'AcknowledgeRecall',
      input: { shareRecall: '$recall', state: 'DESTROYED', note: 'Nothing is here.' },
      because: 'NOT_A_RECIPIENT',
    }),
    does(customs.officer, 'says why Customs cannot destroy it', {
      on: '2043-04-02',
      gives: 'AcknowledgeRecall',
      input: { shareRecall: '$recall', state: 'CANNOT', note: 'It stands in a file before the court.' },
    }),
    sees(fiu.manager, 'reads what each recipient has done', {
      asks: 'shareRecall(id: $recall, at: $at) { outstanding recipientStates { agency { id } state } }',
      shows: {
        shareRecall: {
          outstanding: 0,
          recipientStates: [
            { agency: { id: police.agency }, state: 'DESTROYED' },
            { agency: { id: customs.agency }, state: 'CANNOT' },
          ],
        },
      },
    }),
    sees(fiu.manager, 'reads who had answered on the last day of March', {
      asks: 'shareRecall(id: $recall, at: $at) { outstanding recipientStates { state } }',
      at: { trueAt: '2043-03-31', knownAt: '2043-03-31' },
      shows: {
        shareRecall: { outstanding: 1, recipientStates: [{ state: 'DESTROYED' }, { state: 'PENDING' }] },
      },
    }),
    sees(police.officer, 'reads who had answered what on 10 March', {
      asks: where,
      at: { trueAt: '2043-03-10' },
      shows: standing({ status: 'REFUSED' }, { status: 'ANSWERED' }, { status: 'REQUESTED' }),
    }),
  ],
};
