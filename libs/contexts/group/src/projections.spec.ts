import { groupParts, groupStanding, groupSteps, groupSuccessors } from '@throughline/facts';
import { exactly, type Fact, fold } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { codesOf, ThresholdLimb } from '@throughline/vocabulary';
import { groupScores } from './assessment/group-scores';
import { thresholdAssessments } from './assessment/threshold-assessments';
import { businessSteps } from './business/business-steps';
import {
  BusinessStepMapped,
  BusinessStepUnmapped,
  GroupIdentified,
  GroupMerged,
  GroupScored,
  GroupSplit,
  GroupSucceeded,
  TargetAdopted,
  TargetDeclined,
  ThresholdAssessed,
  TieClaimed,
  TieEnded,
} from './events';
import { groups } from './groups';
import { organisedGroup } from './organised-group';
import { targets } from './target/targets';
import { ties } from './tie/ties';

const day = (n: number) => exactly(`2031-01-0${n}T00:00:00.000Z`);
const on = (n: number, agency = 'north') => by(agency, { happened: day(n) });
const identified = [some(GroupIdentified, { name: 'The Harbour Syndicate' }), on(1)] as const;
const inGroup = { group: ['group-1'] };
type Told = Parameters<typeof streamOf>[1][number];
const told = (...since: readonly Told[]) => streamOf('group-1', [identified, ...since]);
const at = (history: ReturnType<typeof told>, n?: number) =>
  rowsOf(history, n === undefined ? n : day(n).earliest);

describe('groups', () => {
  it('are named by the agency that identified them', async () =>
    expect((await at(told()).one(groups, 'group-1'))?.row).toMatchObject({
      name: 'The Harbour Syndicate',
      agency: 'agency-north',
    }));
});

describe.each([
  ['ties', ties, some(TieClaimed, { to: 'entity-2', during: { from: day(3) } }), TieEnded],
  [
    'steps of the business model',
    businessSteps,
    some(BusinessStepMapped, { during: { from: day(3) } }),
    BusinessStepUnmapped,
  ],
] as const)('%s', (_, projection, claimed, ended) => {
  const claim: Told = [claimed, on(2, 'south')];
  const shown = async (history: ReturnType<typeof told>, n?: number) =>
    (await at(history, n).all(projection, inGroup)).map(({ key, row }) => ({ key, ...row }));

  it('say whose claim they are, and on whose record', async () =>
    expect(await shown(told(claim))).toMatchObject([
      { key: 'group-1@1', group: 'group-1', revision: 1, claimedBy: 'agency-south' },
    ]));

  it('stay while no end is known, and go when they ended', async () => {
    const history = told(claim, [some(ended, { claim: 1, end: 'CEASED' }), on(5, 'south')]);
    expect(await shown(told(claim), 9)).toHaveLength(1);
    expect(await shown(history, 4)).toMatchObject([{ end: undefined, during: { from: day(3) } }]);
    expect(await shown(history, 6)).toEqual([]);
    expect(await shown(history)).toMatchObject([{ end: 'CEASED', ending: { agency: 'agency-south' } }]);
  });

  it('never were, where they were claimed in error', async () =>
    expect(await shown(told(claim, [some(ended, { claim: 1, end: 'ERROR' }), on(5)]), 4)).toEqual([]));
});

describe('threshold assessments', () => {
  const limbs = (...findings: readonly ('MET' | 'NOT_MET' | 'UNKNOWN')[]) =>
    codesOf(ThresholdLimb).map((limb, n) => ({ limb, finding: findings[n] ?? 'MET', grounds: 'Seen.' }));

  it.each([
    ['met where every limb is', limbs(), 'MET'],
    ['open where a limb is unknown', limbs('UNKNOWN'), 'UNKNOWN'],
    ['not met where a limb is not', limbs('UNKNOWN', 'NOT_MET'), 'NOT_MET'],
  ] as const)('find the definition %s', async (_, found, result) =>
    expect(
      await at(told([some(ThresholdAssessed, { limbs: found }), on(2)])).all(thresholdAssessments, inGroup),
    ).toMatchObject([
      { key: 'group-1@1', row: { result, agency: 'agency-north', basis: ['detection-1@0'] } },
    ]),
  );
});

describe('scores of a group', () => {
  const factors = [
    { factor: 'Violence', standing: 'PRESENT', points: 4, confidence: 'HIGH' },
    { factor: 'Fraud', standing: 'PRESENT', points: 3, confidence: 'LOW' },
    { factor: 'Corruption', standing: 'NIL', confidence: 'LOW' },
    { factor: 'Laundering', standing: 'UNKNOWN', confidence: 'LOW' },
  ] as const;

  it('add up what is present, and count apart what is nil and what is unknown', async () =>
    expect(await at(told([some(GroupScored, { factors }), on(2)])).all(groupScores, inGroup)).toMatchObject([
      { row: { total: 7, nils: 1, unknowns: 1, group: 'group-1', agency: 'agency-north' } },
    ]));
});

describe('targets', () => {
  const history = told(
    [some(TargetAdopted, { rank: 4 }), on(2, 'south')],
    [some(TargetAdopted, { rank: 1 }), on(4, 'south')],
    [some(TargetDeclined, { rationale: 'Outside our powers.' }), on(3, 'east')],
    [some(TargetDeclined), on(6, 'south')],
  );
  const chosenAt = async (n: number) => (await at(history, n).one(targets, 'group-1/agency-south'))?.row;

  it('say what each agency chose, and why not', async () =>
    expect(await at(history).all(targets, { choice: ['DECLINED'] })).toMatchObject([
      { row: { agency: 'agency-south', rank: undefined } },
      { row: { agency: 'agency-east', choices: [{ rationale: 'Outside our powers.' }] } },
    ]));

  it('rank as they ranked at a date', async () => {
    expect(await chosenAt(1)).toBeUndefined();
    expect(await chosenAt(3)).toMatchObject({ choice: 'ADOPTED', rank: 4 });
    expect(await chosenAt(5)).toMatchObject({ choice: 'ADOPTED', rank: 1 });
    expect(await chosenAt(7)).toMatchObject({ choice: 'DECLINED', rank: undefined });
  });
});

describe('what a group tells of itself', () => {
  it('is which groups took its place or came of it, and which steps of its business stand', () => {
    const state = fold(
      organisedGroup,
      told(
        [some(GroupSucceeded, { successor: 'group-3' }), on(3)],
        [some(GroupSplit, { into: 'group-4' }), on(3)],
        [some(BusinessStepMapped, { step: 'STORAGE', during: { from: day(3) } }), on(3)],
        [some(BusinessStepMapped, { step: 'LAUNDERING', during: { from: day(3) } }), on(3)],
        [some(BusinessStepUnmapped, { claim: 3 }), on(4)],
      ),
    );
    const toldAs = (fact: Fact) =>
      organisedGroup.publishes!.find((one) => one.fact === fact)?.tell(state as never);
    expect(toldAs(groupSuccessors)).toEqual(['group-3']);
    expect(toldAs(groupParts)).toEqual(['group-4']);
    expect(toldAs(groupSteps)).toEqual(['LAUNDERING']);
  });

  it('is who identified it, who follows it, and what it was merged into', () => {
    const state = fold(
      organisedGroup,
      told(
        [some(TargetAdopted), on(2, 'north')],
        [some(TargetAdopted), on(2, 'south')],
        [some(TargetDeclined), on(2, 'east')],
        [some(GroupMerged, { into: 'group-2' }), on(3)],
        [some(GroupSucceeded, { successor: 'group-3' }), on(3)],
      ),
    );
    const [standing] = organisedGroup.publishes!;
    expect(standing!.fact).toBe(groupStanding);
    expect(standing!.tell(state as never)).toEqual({
      owner: 'agency-north',
      partners: ['agency-south'],
      name: 'The Harbour Syndicate',
      mergedInto: 'group-2',
    });
  });
});
