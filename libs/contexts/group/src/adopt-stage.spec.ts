import { exactly } from '@throughline/kernel';
import { by, some, story } from '@throughline/story';
import { AdoptStage } from './adopt-stage';
import { GroupIdentified, StageAdopted, StageDeclared } from './events';

const may = by('north', { happened: exactly('2031-05-01T00:00:00.000Z') });
const june = { happened: exactly('2031-06-01T00:00:00.000Z') };
const rationale = 'The evidence was shared with us.';
const adoption = { declaration: 1, rationale };
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
        .when(AdoptStage, { declaration, rationale }, by('south', june))
        .rejected('NO_SUCH_DECLARATION');
  });

  it('is not of what was itself adopted', () =>
    targeted
      .given([adopted], by('south', june))
      .when(AdoptStage, { declaration: 2, rationale }, by('east', june))
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

  it('cites what it relies on', () =>
    targeted.when(AdoptStage, adoption, by('south', { ...june, basis: [] })).rejected('BASIS_REQUIRED'));

  it('is of a group on the record', () => story().when(AdoptStage, adoption).rejected('NOT_FOUND'));
});
