import { by, digest, some, story } from '@throughline/story';
import { AgencyRegistered } from './agency-events';
import { RegisterAgency } from './register-agency';

const fisheries = {
  shortCode: 'fisheries-south',
  name: 'Fisheries South',
  kind: 'ENVIRONMENT_AND_PRIMARY_INDUSTRIES',
  country: 'NZ',
  areasOfFocus: ['NATIONAL'],
} as const;

describe('registering an agency', () => {
  it('is for anybody, and is recorded', () =>
    story().when(RegisterAgency, fisheries, by('north')).then(AgencyRegistered(fisheries)));

  it('gives the agency an id that ends in its short code', () =>
    expect(RegisterAgency.named?.(fisheries, digest)).toBe('fisheries-south'));

  it.each(['Police', 'police_south', '-police', 'police-', 'a--b', 'pōlice', ''])(
    'does not take %j for a short code',
    (shortCode) =>
      story()
        .when(RegisterAgency, { ...fisheries, shortCode })
        .rejected('SHORT_CODE_MALFORMED'),
  );

  it.each(['nz', 'N', 'N1'])('does not take %j for a country', (country) =>
    story()
      .when(RegisterAgency, { ...fisheries, country })
      .rejected('COUNTRY_MALFORMED'),
  );

  it('happens once', () =>
    story()
      .given([some(AgencyRegistered)])
      .when(RegisterAgency, fisheries)
      .rejected('ALREADY_RECORDED'));
});
