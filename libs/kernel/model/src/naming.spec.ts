import { camelCase, idPrefix, kebabCase, sentenceCase } from './naming';

describe('a declared name', () => {
  it.each([
    [kebabCase, 'referral-offered'],
    [camelCase, 'referralOffered'],
    [sentenceCase, 'Referral offered'],
    [idPrefix, 'referral-offered-'],
  ])('is written as %p says', (write, expected) => expect(write('ReferralOffered')).toBe(expected));
});
