import { exactly } from '@throughline/kernel';
import { by, some, story } from '@throughline/story';
import { codesOf, DismantledLimb, GroupStage, type Stage, stagesAfter } from '@throughline/vocabulary';
import { DeclareStage } from './declare-stage';
import { GroupIdentified, StageAdopted, StageDeclared } from './events';

const rationale = 'As the evidence stands.';
const limbs = codesOf(DismantledLimb).map((limb) => ({ limb, evidence: 'Seen in court.' }));
const stage = (to: Stage) => ({ stage: to, rationale, ...(to === 'DISMANTLED' ? { limbs } : {}) });
const month = (n: number) => ({ happened: exactly(`2031-0${n}-01T00:00:00.000Z`) });
const north = (n: number) => by('north', month(n));

const identified = story().given([some(GroupIdentified)], north(1));
const assessed = identified.given([StageDeclared(stage('ASSESSED'))], north(3));

describe('declaring a stage', () => {
  it('starts from suspected', () =>
    identified.when(DeclareStage, stage('ASSESSED'), north(2)).then(StageDeclared(stage('ASSESSED'))));

  it('goes only where the stage before it leads', () => {
    for (const from of codesOf(GroupStage))
      for (const to of codesOf(GroupStage)) {
        const told = identified
          .given([StageDeclared(stage(from))], north(2))
          .when(DeclareStage, stage(to), north(3));
        if (stagesAfter[from].includes(to)) told.then(StageDeclared(stage(to)));
        else told.rejected('STAGE_CANNOT_FOLLOW');
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
      .given([StageAdopted({ declaration: 1, stage: 'ASSESSED', rationale })], by('south', month(4)))
      .when(DeclareStage, stage('ACTIVE'), by('south', month(5)))
      .then(StageDeclared(stage('ACTIVE'))));

  it('follows the stage held at its own date, not the one recorded last', () =>
    assessed.when(DeclareStage, stage('ACTIVE'), north(2)).rejected('STAGE_CANNOT_FOLLOW'));

  it('leaves room for what was declared for a later date', () => {
    const active = assessed.given([StageDeclared(stage('ACTIVE'))], north(5));
    active.when(DeclareStage, stage('DORMANT'), north(4)).then(StageDeclared(stage('DORMANT')));
    active.when(DeclareStage, stage('REJECTED'), north(4)).rejected('LATER_STAGE_CANNOT_FOLLOW');
  });

  it('needs evidence for every limb to be dismantled, each once', () => {
    const targeted = identified.given([StageDeclared(stage('TARGETED'))], north(2));
    targeted.when(DeclareStage, stage('DISMANTLED'), north(3)).then(StageDeclared(stage('DISMANTLED')));
    for (const given of [undefined, limbs.slice(1), [...limbs.slice(1), limbs[1]!], [...limbs, limbs[0]!]])
      targeted
        .when(DeclareStage, { ...stage('DISMANTLED'), limbs: given }, north(3))
        .rejected('LIMBS_INCOMPLETE');
  });

  it('takes evidence for limbs only where it is dismantled', () =>
    identified.when(DeclareStage, { ...stage('ASSESSED'), limbs }, north(2)).rejected('LIMBS_NOT_EXPECTED'));

  it('cites what it relies on', () =>
    identified.when(DeclareStage, stage('ASSESSED'), by('north', { basis: [] })).rejected('BASIS_REQUIRED'));

  it('is of a group on the record', () =>
    story().when(DeclareStage, stage('ASSESSED')).rejected('NOT_FOUND'));
});
