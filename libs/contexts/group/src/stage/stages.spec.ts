import { exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import {
  GroupIdentified,
  ReEmergenceConfirmed,
  ReEmergenceProposed,
  ReEmergenceRejected,
  StageAdopted,
  StageDeclared,
  StageDisputed,
  StageProposalVoided,
  StageProposed,
  WatchFellDue,
} from '../events';
import { reEmergences } from '../watch/re-emergences';
import { stagesHeldBy } from '../watch/stages-held-by';
import { stageDeclarations } from './stage-declarations';
import { stageProposals } from './stage-proposals';

const month = (n: number) => exactly(`2031-${String(n).padStart(2, '0')}-01T00:00:00.000Z`);
const inMonth = (n: number, agency = 'north', more: object = {}) =>
  by(agency, { happened: month(n), ...more });
const identified = [some(GroupIdentified), inMonth(1)] as const;
const history = streamOf('group-1', [
  identified,
  [some(StageDeclared, { stage: 'ASSESSED' }), inMonth(2)],
  [some(StageDisputed, { declaration: 1, instead: 'DORMANT' }), inMonth(3, 'south')],
  [some(StageAdopted, { declaration: 1, stage: 'ASSESSED' }), inMonth(4, 'south')],
  [some(StageDisputed, { declaration: 1 }), inMonth(5, 'east')],
]);
const at = (n?: number, told = history) => rowsOf(told, n === undefined ? n : month(n).earliest);
const declaredAt = async (n?: number) => (await at(n).one(stageDeclarations, 'group-1@1'))?.row;

describe('declarations of a stage', () => {
  it('cite what they rely on, and say who adopted and who disputed them', async () =>
    expect(await declaredAt()).toMatchObject({
      stage: 'ASSESSED',
      revision: 1,
      agency: 'agency-north',
      basis: ['detection-1@0'],
      adoptions: [{ agency: 'agency-south', revision: 3, happened: month(4) }],
      disputes: [{ agency: 'agency-south', instead: 'DORMANT' }, { agency: 'agency-east' }],
      disputed: true,
    }));

  it('leave out what had not been said by then', async () => {
    expect(await declaredAt(1)).toBeUndefined();
    expect(await declaredAt(2)).toMatchObject({ adoptions: [], disputes: [], disputed: false });
    expect(await declaredAt(3)).toMatchObject({ adoptions: [], disputes: [{}], disputed: true });
  });

  it('are disputed no longer by an agency that has adopted them since', async () =>
    expect(await declaredAt(4)).toMatchObject({ disputes: [{}], disputed: false }));
});

describe('stages that were proposed', () => {
  const told = streamOf('group-1', [
    identified,
    [some(StageProposed, { stage: 'DISMANTLED' }), inMonth(2)],
    [some(StageProposed, { stage: 'DISMANTLED' }), inMonth(3)],
    [StageProposalVoided({ proposal: 1, proposedBy: 'officer-1', reason: 'Proposed anew.' }), inMonth(3)],
    [some(StageDeclared, { stage: 'DISMANTLED', proposal: 2, rationale: 'It is gone.' }), inMonth(4)],
    [some(StageDeclared, { stage: 'RE_EMERGED' }), inMonth(5)],
  ]);
  const statusAt = async (revision: number, n?: number) =>
    (await at(n, told).one(stageProposals, `group-1@${revision}`))?.row.status;

  it('wait until they are approved, or void', async () => {
    expect(await Promise.all([2, 3, undefined].map((n) => statusAt(1, n)))).toEqual([
      'WAITING',
      'VOIDED',
      'VOIDED',
    ]);
    expect(await Promise.all([2, 3, 4].map((n) => statusAt(2, n)))).toEqual([
      undefined,
      'WAITING',
      'APPROVED',
    ]);
  });

  it('say what became of them', async () =>
    expect(
      (await at(undefined, told).all(stageProposals, { status: ['APPROVED'] })).map(({ row }) => row.steps),
    ).toMatchObject([[{ status: 'WAITING' }, { status: 'APPROVED', says: 'It is gone.' }]]));
});

describe('the stage that an agency holds', () => {
  const dueAt = month(7).earliest;
  const told = streamOf('group-1', [
    identified,
    [some(StageDeclared, { stage: 'DISMANTLED' }), inMonth(4)],
    [some(StageDeclared, { stage: 'TARGETED' }), inMonth(2)],
    [some(StageAdopted, { declaration: 1, stage: 'DISMANTLED' }), inMonth(5, 'south')],
    [WatchFellDue({ dueAt }), inMonth(8)],
    [some(StageDeclared, { stage: 'RE_EMERGED' }), inMonth(9)],
  ]);
  const heldAt = async (n?: number, agency = 'north') =>
    (await at(n, told).one(stagesHeldBy, `group-1/agency-${agency}`))?.row;

  it('goes by the date in the world', async () => {
    expect(await heldAt()).toMatchObject({ stage: 'RE_EMERGED', since: month(9), citation: 'group-1@5' });
    expect(await heldAt(1)).toBeUndefined();
    expect(await heldAt(3)).toMatchObject({ stage: 'TARGETED', watchDue: undefined, adopted: false });
    expect(await heldAt(4)).toMatchObject({ stage: 'DISMANTLED', citation: 'group-1@1' });
  });

  it('says when a dismantled group is next to be watched', async () => {
    expect(await heldAt(6)).toMatchObject({ watchDue: dueAt });
    expect(await heldAt(8)).toMatchObject({ watchDue: month(10).earliest });
    expect(await heldAt()).toMatchObject({ watchDue: undefined });
  });

  it('may be that of another agency, from when it was adopted', async () =>
    expect(await heldAt(undefined, 'south')).toMatchObject({
      stage: 'DISMANTLED',
      adopted: true,
      citation: 'group-1@1',
      watchDue: month(8).earliest,
    }));

  it('is listed by when its watch is due', async () => {
    const due = await at(undefined, told).all(stagesHeldBy, { watchDue: { to: month(8).earliest } });
    expect(due.map(({ key }) => key)).toEqual(['group-1/agency-south']);
  });
});

describe('hypotheses that a group is back', () => {
  const told = streamOf('group-1', [
    identified,
    [some(ReEmergenceProposed), inMonth(2)],
    [some(ReEmergenceRejected, { proposal: 1, rationale: 'Another crew.' }), inMonth(3)],
    [some(ReEmergenceProposed, { likelihood: 'LIKELY' }), inMonth(4)],
    [some(ReEmergenceConfirmed, { proposal: 3 }), inMonth(5)],
  ]);

  it('say what another officer found', async () => {
    const all = (await at(undefined, told).all(reEmergences, { group: ['group-1'] })).map(({ row }) => row);
    expect(all).toMatchObject([
      { status: 'REJECTED', steps: [{}, { says: 'Another crew.' }] },
      { status: 'CONFIRMED', likelihood: 'LIKELY', basis: ['detection-1@0'] },
    ]);
  });

  it('stood open before that', async () =>
    expect((await at(4, told).one(reEmergences, 'group-1@3'))?.row.status).toBe('PROPOSED'));
});
