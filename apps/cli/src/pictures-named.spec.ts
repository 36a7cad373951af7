import { count, projection } from '@throughline/kernel';
import { projectionNamed } from './pictures-named';

const named = (name: string) => projection(name, 'Rows.', { fields: { times: count() } });
const projections = ['OpenMatters', 'Timeline', 'Referrals'].map(named);

describe('a picture that an operator names', () => {
  it.each(['OpenMatters', 'openmatters', 'open_matters', 'open-matters'])('is found as %s', (wanted) =>
    expect(projectionNamed(wanted, projections).name).toBe('OpenMatters'),
  );

  it('is told by names like it where there is none', () =>
    expect(() => projectionNamed('Timelnie', projections)).toThrow(
      'There is no picture Timelnie. Did you mean Timeline?',
    ));

  it('is told by all there are where none is like it', () =>
    expect(() => projectionNamed('Weather', projections)).toThrow(
      'There are: OpenMatters, Timeline, Referrals.',
    ));

  it('may be meant by a part of its name', () =>
    expect(() => projectionNamed('matters', projections)).toThrow('Did you mean OpenMatters?'));
});
