import { customs, fiu, police } from './cast';
import { decided, does, isRefused, sees, type Story } from './story';
import { whatLeanedOnAReport } from './what-leaned-on-a-report';

export const aRecallThroughTwoAgencies: Story = {
  title: 'A recall through two agencies',
  steps: [
    ...whatLeanedOnAReport,
    does(
      police.officer,
      'learns that the caller is a competitor of the importer, and grades the report down',
      {
        on: '2034-03-06',
        gives: 'RegradeDetection',
        input: {
          detection: '$report',
          reliability: 'E',
          credibility: 'C5',
          handling: 'SHARE',
          reason: 'The caller has a grudge, and the yard was empty on the night.',
        },
        as: 'regraded',
      },
    ),
    sees(
      police.manager,
      'finds that each agency that leaned on it was asked to look again, without being told by hand',
      {
        inTime: true,
        asks: 'recallReviews(filter: { cause: [$regraded@] }, at: $at, first: 10) { nodes { owner { id } leaned outstanding } }',
        names: [customs.agency, fiu.agency],
      },
    ),
    sees(police.manager, 'lists all that leaned on it, directly or through others, whoever recorded it', {
      asks: 'recall(item: $report, at: $at) { causes { type says } counts { kind total answered } leanings { citation kind depth agency { id } gradeThen { reliability credibility } reviews { verdict } } }',
      shows: {
        recall: {
          leanings: [
            { citation: '$share@', kind: 'SHARE', depth: 1 },
            { citation: '$containers@', kind: 'DECISION', depth: 1, gradeThen: { credibility: 'C2' } },
            { citation: '$onward@', kind: 'SHARE', depth: 2 },
            { citation: '$restraint@', depth: 3 },
            { citation: '$authorised@', kind: 'DECISION', depth: 3 },
          ],
        },
      },
      names: ['DetectionRegraded'],
      hides: ['STANDS', 'ENDED'],
    }),
    sees(customs.manager, 'finds what Customs is to look at again', {
      inTime: true,
      asks: 'recallReviews(filter: { cause: [$regraded@], owner: ["agency-customs"] }, at: $at) { nodes { id leaned outstanding } }',
      names: ['$containers@'],
      remembers: { ofCustoms: (data) => data.recallReviews.nodes[0].id },
    }),
    sees(fiu.manager, 'finds what the unit is to look at again, though it never saw the report', {
      inTime: true,
      asks: 'recallReviews(filter: { cause: [$regraded@], owner: ["agency-fiu"] }, at: $at) { nodes { id leaned outstanding } }',
      names: ['$authorised@'],
      remembers: { ofFiu: (data) => data.recallReviews.nodes[0].id },
    }),
    isRefused(fiu.officer, 'cannot answer for Customs', {
      gives: 'AnswerRecallReview',
      input: {
        recallReview: '$ofCustoms',
        reviewed: '$containers@',
        verdict: 'STANDS',
        ...decided('It stands.', ['End it', 'No need.'], '2034-09-06'),
      },
      cites: ['regraded'],
      because: 'NOT_THE_OWNER',
    }),
    does(customs.manager, 'ends the decision on the containers', {
      on: '2034-03-08',
      gives: 'ReviewDecision',
      input: {
        case: '$file',
        ofDecision: '$containers#',
        reviewOutcome: 'ENDED',
        rationale: 'Nothing but the report spoke for it.',
      },
      cites: ['regraded'],
      as: 'ended',
    }),
    does(customs.manager, 'answers that it was ended, and by what', {
      gives: 'AnswerRecallReview',
      input: {
        recallReview: '$ofCustoms',
        reviewed: '$containers@',
        verdict: 'ENDED',
        amendedBy: '$ended@',
        ...decided(
          'Nothing but the report spoke for it.',
          ['Go on opening', 'Eleven containers held nothing.'],
          '2034-09-06',
        ),
      },
      cites: ['regraded', 'ended'],
    }),
    does(fiu.manager, 'answers that the restraint stands, as the payments spoke for themselves by then', {
      on: '2034-03-13',
      gives: 'AnswerRecallReview',
      input: {
        recallReview: '$ofFiu',
        reviewed: '$authorised@',
        verdict: 'STANDS',
        ...decided(
          'Eleven payments to a shell company were found since.',
          ['Lift it', 'The money would be gone.'],
          '2034-06-13',
        ),
      },
      cites: ['regraded'],
    }),
    does(police.officer, 'calls the share back', {
      gives: 'RecallShare',
      input: {
        referrals: ['$share'],
        detection: '$report',
        reason: 'The report is improbable.',
        instruction: 'Keep it out of whatever is still to be decided.',
        dueBy: '2034-04-01T00:00Z',
      },
      cites: ['regraded'],
      as: 'recall',
    }),
    does(customs.officer, 'says what was done with it', {
      on: '2034-03-15',
      gives: 'AcknowledgeRecall',
      input: { shareRecall: '$recall', state: 'QUARANTINED', note: 'Kept on the file of the case only.' },
    }),
    sees(police.manager, 'reads that every recipient has answered', {
      asks: 'shareRecall(id: $recall, at: $at) { outstanding recipientStates { state agency { id } } }',
      shows: {
        shareRecall: {
          outstanding: 0,
          recipientStates: [{ state: 'QUARANTINED', agency: { id: customs.agency } }],
        },
      },
    }),
    sees(police.manager, 'reads, as at a week before, that nobody had answered yet', {
      asks: 'recallReviews(filter: { cause: [$regraded@], owner: ["agency-customs"] }, at: $at) { nodes { answers { verdict } } }',
      at: { knownAt: '2034-03-07' },
      shows: { recallReviews: { nodes: [{ answers: [] }] } },
    }),
    sees(police.manager, 'lists it again, now with what each owner answered', {
      asks: 'recall(item: $report, at: $at) { counts { kind answered outstanding } leanings { citation reviews { owner { id } verdict rationale } } } recallReviews(filter: { cause: [$regraded@], owner: ["agency-customs"] }, at: $at) { nodes { outstanding answers { reviewed verdict } } }',
      shows: {
        recallReviews: {
          nodes: [{ outstanding: 1, answers: [{ reviewed: '$containers@', verdict: 'ENDED' }] }],
        },
      },
      names: [
        '"kind":"DECISION","answered":2,"outstanding":0',
        '"kind":"SHARE","answered":0,"outstanding":2',
        ...['ENDED', 'STANDS', 'Nothing but the report spoke for it.'],
      ],
    }),
    sees(
      police.manager,
      'lists it as it was known a week before: the same things leaned on it, and no answer had come',
      {
        asks: 'recall(item: $report, at: $at) { leanings { citation reviews { verdict } } }',
        at: { knownAt: '2034-03-07' },
        names: ['$containers@', '$authorised@'],
        hides: ['ENDED', 'STANDS'],
      },
    ),
    sees(
      police.manager,
      'reads in the register of decisions that the report was graded B2 when Customs relied on it',
      {
        asks: 'decisions(about: $file, types: ["CaseDecisionRecorded"], at: $at) { nodes { citation authority standing asGraded { citation reliability credibility } options { option because } } }',
        shows: {
          decisions: {
            nodes: [
              {
                citation: '$containers@',
                authority: customs.manager.authority,
                standing: 'ENDED',
                asGraded: [{ citation: '$report@', reliability: 'B', credibility: 'C2' }],
              },
            ],
          },
        },
      },
    ),
  ],
};
