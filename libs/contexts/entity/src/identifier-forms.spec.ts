import { type CodeOf, codesOf, EntityKind, IdentifierScheme, schemesOf } from '@throughline/vocabulary';
import { isOfScheme } from './identifier-forms';

type Scheme = CodeOf<typeof IdentifierScheme>;

const forms: readonly (readonly [Scheme, string, string])[] = [
  ['NZBN', '9429 0000 00000', '94290000'],
  ['VIN', 'WVWZZZ1JZXW000001', 'WVWZZZ1JZXW00000O'],
  ['IMO', 'IMO 9074729', '90747'],
  ['MMSI', '512000001', '51200000'],
  ['IMEI', '49-015420-323751-8', '49015420'],
  ['IMSI', '530011234567890', '5300A'],
  ['MSISDN', '+64 21 000 0000', '021 000 0000'],
  ['EMAIL', 'a.person@example.nz', 'a.person at example.nz'],
  ['CONTAINER', 'CSQU 305438 3', 'CSQ 305438'],
];

describe('the form of an identifier', () => {
  it.each(forms)('of %s takes %s and not %s', (scheme, good, bad) => {
    expect(isOfScheme(scheme, good)).toBe(true);
    expect(isOfScheme(scheme, bad)).toBe(false);
  });

  it('is any text where a scheme has none of its own', () =>
    expect(isOfScheme('HANDLE', 'Tūī 🐦')).toBe(true));
});

describe('the schemes', () => {
  it('each tell some kind of entity', () => {
    const used = new Set<string>([
      'NAME',
      'ALIAS',
      ...codesOf(EntityKind).flatMap((kind) => schemesOf[kind]),
    ]);
    expect(codesOf(IdentifierScheme).filter((scheme) => !used.has(scheme))).toEqual([]);
  });
});
