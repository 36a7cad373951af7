import { exactly } from '@throughline/kernel';
import { by, sampleFields, some, story } from '@throughline/story';
import {
  GroupIdentified,
  GroupMerged,
  StageAdopted,
  StageDeclared,
  StageProposalVoided,
  StageProposed,
} from '../events';
import { AdoptStage } from './adopt-stage';

const may = by('north', { happened: exactly('2031-05-01T00:00:00.000Z') });
const june = { happened: exactly('2031-06-01T00:00:00.000Z') };
const adoption = { ...sampleFields(AdoptStage.fields), declaration: 1 };
const adopted = StageAdopted({ ...adoption, stage: 'TARGETED' });
const targeted = story()
  .given([some(GroupIdentified)], by('north', { happened: exactly('2031-01-01T00:00:00.000Z') }))
  .given([some(StageDeclared, { stage: 'TARGETED' })], may);

describe('adopting a stage', () => {
  it('lets an agency catch up, whatever stage it held', () =>
    targeted.when(AdoptStage, adoption, by('south', june)).then(adopted));

  it('is of a declaration on the record', () => {
    for (const declaration of [0, 2])
      targeted
        .when(AdoptStage, { ...adoption, declaration }, by('south', june))
        .rejected('NO_SUCH_DECLARATION');
  });

  it('is not of what was itself adopted', () =>
    targeted
      .given([adopted], by('south', june))
      .when(AdoptStage, { ...adoption, declaration: 2 }, by('east', june))
      .rejected('NO_SUCH_DECLARATION'));

  it('is of what another agency declared', () =>
    targeted.when(AdoptStage, adoption, by('north', june)).rejected('OWN_DECLARATION'));

  it('happens once for each agency', () => {
    const once = targeted.given([adopted], by('south', june));
    once.when(AdoptStage, adoption, by('south', june)).rejected('ALREADY_ADOPTED');
    once.when(AdoptStage, adoption, by('east', june)).then(adopted);
  });

  it('does not come before the declaration', () =>
    targeted
      .when(AdoptStage, adoption, by('south', { happened: exactly('2031-04-01T00:00:00.000Z') }))
      .rejected('ADOPTED_BEFORE_DECLARED'));

  it('takes the ground from what the agency itself had proposed', () =>
    targeted
      .given([some(StageProposed, { stage: 'DISMANTLED' })], by('south', { ...june, officer: 'officer-2' }))
      .when(AdoptStage, adoption, by('south', june))
      .then(
        StageProposalVoided({
          proposal: 2,
          proposedBy: 'officer-2',
          reason: 'The agency adopted a stage since.',
        }),
        adopted,
      ));

  it('is not of a group that was merged', () =>
    targeted
      .given([some(GroupMerged, { into: 'group-2' })], may)
      .when(AdoptStage, adoption, by('south', june))
      .rejected('GROUP_MERGED'));

  it('cites what it relies on', () =>
    targeted.when(AdoptStage, adoption, by('south', { ...june, basis: [] })).rejected('BASIS_REQUIRED'));

  it('is of a group on the record', () => story().when(AdoptStage, adoption).rejected('NOT_FOUND'));
});
