import { CaseDecisionRecorded, CaseDecisionReviewed, CaseMerged, CaseUnmerged } from '@throughline/casefile';
import { ActionAuthorised, ActionExecuted, ActionPlanned, PlanAmended } from '@throughline/disruption';
import {
  StageAdopted,
  StageDeclared,
  StageDisputed,
  TargetAdopted,
  TargetDeclined,
} from '@throughline/group';
import { exactly, type Recorded, type Value } from '@throughline/kernel';
import { RecallReviewAnswered } from '@throughline/recall';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { decisionRegister } from './decision-register';
import { decisions, decisionTypes } from './decisions';

const month = (n: number) => exactly(`2031-0${n}-01T00:00:00.000Z`);
const inMonth = (n: number, agency = 'north') => by(agency, { happened: month(n) });
const later = '2032-01-01T00:00:00.000Z';
const reviewBy = '2031-09-01T00:00:00.000Z';

const registered = async (
  history: readonly Recorded[],
  args: Value<typeof decisionRegister.args> = {},
  at?: number,
) => {
  const rows = rowsOf(history, at === undefined ? at : month(at).earliest);
  return (await rows.all(decisions, await decisionRegister.where(rows, args))).map(({ row }) => row);
};
const standings = async (history: readonly Recorded[], at?: number) =>
  (await registered(history, {}, at)).map(({ citation, standing, reviewDue }) => [
    citation,
    standing,
    reviewDue,
  ]);

describe('the register of decisions', () => {
  it('has whatever is declared a decision, and nothing else', async () => {
    const history = streamOf('group-1', [some(StageDeclared), some(ActionPlanned), some(StageAdopted)]);
    expect((await registered(history)).map(({ type }) => type)).toEqual(['StageDeclared', 'StageAdopted']);
    expect(decisionTypes).toContain('RecallReviewAnswered');
  });

  it('says of what was decided in an exercise that nothing in it is real', async () => {
    const drill = [some(ActionPlanned, { exercise: true }), some(ActionAuthorised, { exercise: true })];
    expect(await registered(streamOf('action-1', drill))).toMatchObject([
      { exercise: true, about: 'action-1' },
    ]);
  });

  it('says what was decided in words, who decided it, why, and instead of what', async () => {
    const authorised = some(ActionAuthorised, {
      rationale: 'It is time.',
      necessity: 'Nothing less will do.',
      options: [{ option: 'Wait', because: 'They would be gone.' }],
      reviewBy,
    });
    const [row] = await registered(streamOf('action-1', [[authorised, inMonth(3)]]));
    expect(row).toMatchObject({
      citation: 'action-1@0',
      subject: 'action-1',
      decided: expect.stringContaining('A second officer decided that the action may be carried out.'),
      agency: 'agency-north',
      officer: 'officer-1',
      authority: 'Policing Act 2008',
      rationale: 'It is time.',
      necessity: 'Nothing less will do.',
      options: [{ option: 'Wait' }],
      reviewBy,
      reviewDue: reviewBy,
      standing: 'STANDS',
    });
  });

  it('keeps what was relied on with the grade as it stood then', async () => {
    const grade = { reliability: 'B', credibility: 'C3' } as const;
    const basis = [
      { stream: 'detection-1', revision: 0, grade },
      { stream: 'case-1', revision: 2 },
    ];
    const [row] = await registered(streamOf('group-1', [[some(StageDeclared), by('north', { basis })]]));
    expect(row?.asGraded).toEqual([
      { citation: 'detection-1@0', event: 'detection-1@0', ...grade },
      { citation: 'case-1@2', event: 'case-1@2' },
    ]);
  });

  it('says in words what was decided, and by ids whom it names', async () => {
    const history = streamOf('case-1', [
      some(CaseDecisionRecorded, { title: 'Search the wharf.', against: ['entity-1'], againstGroups: [] }),
    ]);
    const [row] = await registered(history);
    expect(row?.decided).toMatch(/Title: Search the wharf\.\nAgainst: entity-1/);
    expect(row?.mentions).toEqual(['entity-1']);
  });
});

describe('what became of a decision', () => {
  it('is what came of looking at it again', async () => {
    const history = streamOf('case-1', [
      [some(CaseDecisionRecorded, { reviewBy }), inMonth(1)],
      [some(CaseDecisionReviewed, { ofDecision: 0, reviewOutcome: 'UPHELD', nextReview: later }), inMonth(3)],
      [some(CaseDecisionReviewed, { ofDecision: 0, reviewOutcome: 'CARRIED_OUT' }), inMonth(5)],
    ]);
    expect(await standings(history, 2)).toEqual([['case-1@0', 'STANDS', reviewBy]]);
    expect(await standings(history, 4)).toEqual([['case-1@0', 'UPHELD', later]]);
    expect(await standings(history)).toEqual([['case-1@0', 'CARRIED_OUT', undefined]]);
  });

  it('is that others adopted or disputed it', async () => {
    const history = streamOf('group-1', [
      [some(StageDeclared, { reviewBy }), inMonth(1)],
      [some(StageAdopted, { declaration: 0, reviewBy }), inMonth(2, 'south')],
      [some(StageDisputed, { declaration: 0, reviewBy, rationale: 'No shipment seen.' }), inMonth(3, 'east')],
    ]);
    const [declared] = await registered(history);
    expect(declared).toMatchObject({ standing: 'DISPUTED', reviewDue: reviewBy });
    expect(declared?.sequels).toMatchObject([
      { standing: 'ADOPTED', agency: 'agency-south' },
      { standing: 'DISPUTED', agency: 'agency-east', says: 'No shipment seen.', citation: 'group-1@2' },
    ]);
  });

  it('is void where the plan that was authorised has changed since', async () => {
    const told = [some(ActionPlanned), some(ActionAuthorised), some(PlanAmended), some(ActionAuthorised)];
    expect(await standings(streamOf('action-1', [...told, some(ActionExecuted)]))).toMatchObject([
      ['action-1@1', 'VOIDED', undefined],
      ['action-1@3', 'CARRIED_OUT', undefined],
    ]);
    expect(await standings(streamOf('action-1', told))).toMatchObject([
      ['action-1@1', 'VOIDED', undefined],
      ['action-1@3', 'STANDS', expect.any(String)],
    ]);
  });

  it('is what its owner answered when its grounds were recalled', async () => {
    const history = [
      ...streamOf('group-1', [[some(StageDeclared), inMonth(1)]]),
      ...streamOf('recall-review-1', [
        [some(RecallReviewAnswered, { reviewed: 'group-1@0', verdict: 'ENDED' }), inMonth(2)],
      ]),
    ];
    expect((await standings(history))[0]).toEqual(['group-1@0', 'ENDED', undefined]);
  });

  it('is that the same agency decided otherwise, or undid it', async () => {
    const history = [
      ...streamOf('group-1', [
        [some(TargetAdopted), inMonth(1)],
        [some(TargetAdopted), inMonth(1, 'south')],
        [some(TargetDeclined), inMonth(2)],
      ]),
      ...streamOf('case-1', [some(CaseMerged), some(CaseUnmerged)]),
    ];
    expect((await standings(history)).map(([citation, standing]) => [citation, standing])).toEqual([
      ['group-1@0', 'REPLACED'],
      ['group-1@1', 'STANDS'],
      ['group-1@2', 'STANDS'],
      ['case-1@0', 'ENDED'],
    ]);
  });

  it('is that the same agency has declared or adopted another stage since, which one of earlier has not', async () => {
    const history = streamOf('group-1', [
      [some(StageDeclared, { stage: 'ASSESSED' }), inMonth(1)],
      [some(StageDeclared, { stage: 'SUSPECTED' }), inMonth(1, 'south')],
      [some(StageDeclared, { stage: 'ACTIVE', rationale: 'It ships weekly.' }), inMonth(3)],
      [some(StageDeclared, { stage: 'ASSESSED' }), inMonth(2)],
      [some(StageAdopted, { declaration: 2 }), inMonth(4, 'south')],
    ]);
    expect((await standings(history, 2))[0]?.slice(0, 2)).toEqual(['group-1@0', 'STANDS']);
    expect((await standings(history)).map(([citation, standing]) => [citation, standing])).toEqual([
      ['group-1@0', 'REPLACED'],
      ['group-1@1', 'REPLACED'],
      ['group-1@2', 'ADOPTED'],
      ['group-1@3', 'STANDS'],
      ['group-1@4', 'STANDS'],
    ]);
  });
});

describe('the register may be asked for', () => {
  const history = [
    ...streamOf('case-1', [
      [some(CaseDecisionRecorded, { against: ['entity-1'], againstGroups: [], reviewBy }), inMonth(1)],
      [some(CaseDecisionRecorded, { against: [], againstGroups: [], reviewBy: later }), inMonth(2, 'south')],
    ]),
    ...streamOf('group-1', [
      [some(StageDeclared, { reviewBy: later }), by('north', { officer: 'officer-2' })],
    ]),
  ];

  it.each<[string, Value<typeof decisionRegister.args>, readonly string[]]>([
    ['what an agency decided', { agency: 'agency-south' }, ['case-1@1']],
    ['what an officer decided', { officer: 'officer-2' }, ['group-1@0']],
    ['decisions of some sort', { types: ['StageDeclared'] }, ['group-1@0']],
    ['what is about something', { about: 'case-1' }, ['case-1@0', 'case-1@1']],
    ['what names somebody', { about: 'entity-1' }, ['case-1@0']],
    ['what names nobody', { about: 'entity-9' }, []],
    ['what is due for review', { reviewDueBy: reviewBy }, ['case-1@0']],
    ['what stands', { standings: ['ENDED'] }, []],
  ])('%s', async (_, args, expected) =>
    expect((await registered(history, args)).map(({ citation }) => citation)).toEqual(expected),
  );

  it('decisions that there are only: another name is refused, with those near it', () =>
    expect(decisionRegister.checks?.({ types: ['StageDeclared', 'StageDeclard'] })).toEqual([
      { path: 'types.1', must: expect.stringContaining('near it: StageDeclared') },
    ]));
});
