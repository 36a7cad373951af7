import { exactly } from '@throughline/kernel';
import { by, digest, sampleFields, some, story } from '@throughline/story';
import { codesOf, DismantledLimb, GroupStage, type Stage, stagesAfter } from '@throughline/vocabulary';
import {
  GroupIdentified,
  GroupMerged,
  StageAdopted,
  StageDeclared,
  StageProposalVoided,
  StageProposed,
} from '../events';
import { DeclareStage } from './declare-stage';

const limbs = codesOf(DismantledLimb).map((limb) => ({
  limb,
  evidence: 'Seen in court.',
  basis: ['detection-1@0'],
}));
const decided = sampleFields(DeclareStage.fields);
const stage = (to: Stage) => ({ ...decided, stage: to, ...(to === 'DISMANTLED' ? { limbs } : {}) });
const month = (n: number) => ({ happened: exactly(`2031-0${n}-01T00:00:00.000Z`) });
const north = (n: number) => by('north', month(n));
const proposed = StageProposed({ ...stage('DISMANTLED'), contentHash: digest(stage('DISMANTLED')) });

const identified = story().given([some(GroupIdentified)], north(1));
const assessed = identified.given([StageDeclared(stage('ASSESSED'))], north(3));
const targeted = identified.given([StageDeclared(stage('TARGETED'))], north(2));

describe('declaring a stage', () => {
  it('starts from suspected', () =>
    identified.when(DeclareStage, stage('ASSESSED'), north(2)).then(StageDeclared(stage('ASSESSED'))));

  it('goes only where the stage before it leads', () => {
    for (const from of codesOf(GroupStage))
      for (const to of codesOf(GroupStage)) {
        const told = identified
          .given([StageDeclared(stage(from))], north(2))
          .when(DeclareStage, stage(to), north(3));
        if (!stagesAfter[from].includes(to)) told.rejected('STAGE_CANNOT_FOLLOW');
        else if (to === 'RE_EMERGED') told.rejected('TO_BE_CONFIRMED');
        else told.then(to === 'DISMANTLED' ? proposed : StageDeclared(stage(to)));
      }
  });

  it('starts from suspected for every agency that has said nothing yet', () => {
    assessed.when(DeclareStage, stage('ACTIVE'), by('south', month(4))).rejected('STAGE_CANNOT_FOLLOW');
    assessed
      .when(DeclareStage, stage('ASSESSED'), by('south', month(4)))
      .then(StageDeclared(stage('ASSESSED')));
  });

  it('goes on from a stage adopted', () =>
    assessed
      .given([some(StageAdopted, { declaration: 1, stage: 'ASSESSED' })], by('south', month(4)))
      .when(DeclareStage, stage('ACTIVE'), by('south', month(5)))
      .then(StageDeclared(stage('ACTIVE'))));

  it('follows the stage held at its own date, not the one recorded last', () =>
    assessed.when(DeclareStage, stage('ACTIVE'), north(2)).rejected('STAGE_CANNOT_FOLLOW'));

  it('leaves room for what was declared for a later date', () => {
    const active = assessed.given([StageDeclared(stage('ACTIVE'))], north(5));
    active.when(DeclareStage, stage('DORMANT'), north(4)).then(StageDeclared(stage('DORMANT')));
    active.when(DeclareStage, stage('REJECTED'), north(4)).rejected('LATER_STAGE_CANNOT_FOLLOW');
  });

  it('takes evidence for limbs only where it is dismantled', () =>
    identified.when(DeclareStage, { ...stage('ASSESSED'), limbs }, north(2)).rejected('LIMBS_NOT_EXPECTED'));

  it('is not of a group that was merged', () =>
    identified
      .given([some(GroupMerged, { into: 'group-2' })], north(1))
      .when(DeclareStage, stage('ASSESSED'), north(2))
      .rejected('GROUP_MERGED'));

  it('cites what it relies on', () =>
    identified.when(DeclareStage, stage('ASSESSED'), by('north', { basis: [] })).rejected('BASIS_REQUIRED'));

  it('is of a group on the record', () =>
    story().when(DeclareStage, stage('ASSESSED')).rejected('NOT_FOUND'));
});

describe('declaring a group dismantled', () => {
  const voided = (reason: string) => StageProposalVoided({ proposal: 2, proposedBy: 'officer-1', reason });

  it('proposes it, for another officer to approve', () =>
    targeted.when(DeclareStage, stage('DISMANTLED'), north(3)).then(proposed));

  it('needs evidence for every limb, each once', () => {
    for (const given of [undefined, limbs.slice(1), [...limbs.slice(1), limbs[1]!], [...limbs, limbs[0]!]])
      targeted
        .when(DeclareStage, { ...stage('DISMANTLED'), limbs: given }, north(3))
        .rejected('LIMBS_INCOMPLETE');
  });

  it('names for each limb an event that is cited as well', () => {
    const without = limbs.map(({ limb, evidence }) => ({ limb, evidence }));
    targeted
      .when(DeclareStage, { ...stage('DISMANTLED'), limbs: without }, north(3))
      .rejected('LIMB_NOT_EVIDENCED');
    const elsewhere = limbs.map((limb) => ({ ...limb, basis: ['detection-2@0'] }));
    targeted
      .when(DeclareStage, { ...stage('DISMANTLED'), limbs: elsewhere }, north(3))
      .rejected('EVIDENCE_NOT_CITED');
  });

  it('takes the place of what the agency proposed before', () =>
    targeted
      .given([proposed], north(3))
      .when(DeclareStage, stage('DISMANTLED'), north(4))
      .then(voided('The agency proposed it anew.'), proposed));

  it('gives way to another stage of the same agency', () =>
    targeted
      .given([proposed], north(3))
      .when(DeclareStage, stage('DISRUPTED'), north(4))
      .then(voided('The agency declared another stage since.'), StageDeclared(stage('DISRUPTED'))));

  it('is left alone by what another agency declares', () =>
    targeted
      .given([proposed], north(3))
      .when(DeclareStage, stage('ASSESSED'), by('south', month(4)))
      .then(StageDeclared(stage('ASSESSED'))));
});
