import { exactly } from '@throughline/kernel';
import { by, sampleFields, some, story } from '@throughline/story';
import { GroupIdentified, GroupMerged, StageAdopted, StageDeclared, StageDisputed } from '../events';
import { AdoptStage } from './adopt-stage';
import { DisputeStage } from './dispute-stage';

const may = by('north', { happened: exactly('2031-05-01T00:00:00.000Z') });
const june = { happened: exactly('2031-06-01T00:00:00.000Z') };
const south = by('south', june);
const dispute = { ...sampleFields(DisputeStage.fields), declaration: 1, instead: 'ACTIVE' } as const;
const disputed = StageDisputed({ ...dispute, stage: 'TARGETED' });
const targeted = story()
  .given([some(GroupIdentified)], by('north', { happened: exactly('2031-01-01T00:00:00.000Z') }))
  .given([some(StageDeclared, { stage: 'TARGETED' })], may);

describe('disputing a stage', () => {
  it('says which stage is held instead, or that none is', () => {
    targeted.when(DisputeStage, dispute, south).then(disputed);
    const { instead: _, ...none } = dispute;
    targeted.when(DisputeStage, none, south).then(StageDisputed({ ...none, stage: 'TARGETED' }));
  });

  it('holds another stage than the one declared', () =>
    targeted.when(DisputeStage, { ...dispute, instead: 'TARGETED' }, south).rejected('NOT_ANOTHER_STAGE'));

  it('is of a declaration of another agency on the record', () => {
    targeted.when(DisputeStage, { ...dispute, declaration: 2 }, south).rejected('NO_SUCH_DECLARATION');
    targeted.when(DisputeStage, dispute, by('north', june)).rejected('OWN_DECLARATION');
  });

  it('is not of what the agency adopted', () =>
    targeted
      .given([some(StageAdopted, { declaration: 1 })], south)
      .when(DisputeStage, dispute, south)
      .rejected('ALREADY_ADOPTED'));

  it('happens once, and does not stand in the way of adopting it later', () => {
    const once = targeted.given([disputed], south);
    once.when(DisputeStage, dispute, south).rejected('ALREADY_DISPUTED');
    const adoption = { ...sampleFields(AdoptStage.fields), declaration: 1 };
    once.when(AdoptStage, adoption, south).then(StageAdopted({ ...adoption, stage: 'TARGETED' }));
  });

  it('does not come before the declaration', () =>
    targeted
      .when(DisputeStage, dispute, by('south', { happened: exactly('2031-04-01T00:00:00.000Z') }))
      .rejected('DISPUTED_BEFORE_DECLARED'));

  it('is not of a group that was merged', () =>
    targeted
      .given([some(GroupMerged, { into: 'group-2' })], may)
      .when(DisputeStage, dispute, south)
      .rejected('GROUP_MERGED'));

  it('cites what it relies on', () =>
    targeted.when(DisputeStage, dispute, { ...south, basis: [] }).rejected('BASIS_REQUIRED'));
});
