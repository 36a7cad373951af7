import { onlyThose } from './only-those';

describe('only those', () => {
  it('filters by what was given, and by nothing else', () =>
    expect(onlyThose({ agency: 'agency-north', case: undefined })).toEqual({ agency: ['agency-north'] }));
});
