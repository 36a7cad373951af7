import { by, rowsOf, some, streamOf } from '@throughline/story';
import { exercisesAmong } from './exercises-among';
import { CaseOpened } from './standing-events';

const rows = rowsOf([
  ...streamOf('case-1', [[some(CaseOpened, { kind: 'EXERCISE' }), by('north')]]),
  ...streamOf('case-2', [[some(CaseOpened, { kind: 'JOINT_OPERATION' }), by('north')]]),
]);

describe('exercises among cases', () => {
  it('are told apart from what is real, and from what is not there', async () =>
    expect(await exercisesAmong(rows, ['case-1', 'case-2', 'case-3', undefined])).toEqual(
      new Set(['case-1']),
    ));

  it('are none among none', async () => expect(await exercisesAmong(rows, [undefined])).toEqual(new Set()));
});
