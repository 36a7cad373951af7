import { foldedText, wordsOf } from './folded-text';

describe('folded text', () => {
  it.each([
    ['a macron, composed or not', 'Māori', 'Ma\u0304ori'],
    ['no macron', 'Māori', 'Maori'],
    ['a vowel written twice', 'Māori', 'Maaori'],
    ['case', 'Ngāti Kahungunu', 'NGAATI KAHUNGUNU'],
    ['every long vowel', 'Āēīōū', 'aaeeiioouu'],
    ['an ʻokina, an apostrophe or none', 'Hawaiʻi', "Hawai'i"],
    ['a typographic apostrophe', 'Fa’asavalu', 'Faasavalu'],
    ['other marks', 'Nguyễn', 'Nguyen'],
    ['an invisible character', 'Tā\u00admaki', 'Tamaki'],
    ['the dotted and the dotless i', 'İstanbul ışık', 'istanbul isik'],
    ['a sharp s', 'Straße', 'STRASSE'],
    ['a final sigma', 'ΟΔΟΣ', 'οδος'],
    ['full width', 'Ｍāori', 'maori'],
    ['a ligature', 'ﬁnance', 'Finance'],
  ])('is the same for %s', (_, one, other) => expect(foldedText(one)).toBe(foldedText(other)));

  it.each([
    ['Mere', 'Mare'],
    ['anō', 'ana'],
    ['Ōtara', 'Tara'],
    ['Кирилл', 'Kirill'],
  ])('tells %s from %s', (one, other) => expect(foldedText(one)).not.toBe(foldedText(other)));

  it('folds the beginning of a word into the beginning of the word folded', () => {
    for (const word of ['Maaori', 'ʻĀpiʻi', 'Straße', 'O’Connor', 'Tūhoe'])
      for (let end = 1; end <= word.length; end += 1)
        expect(foldedText(word).startsWith(foldedText(word.slice(0, end)))).toBe(true);
  });
});

describe('the words of a text', () => {
  it.each([
    ['Te Whānau-a-Apanui', ['te', 'whanau', 'a', 'apanui']],
    ['O’Connor & Sons, 2025', ['oconnor', 'sons', '2025']],
    ['the the THE', ['the']],
    ['“…” — !', []],
    ["''", []],
    ['警察 police', ['警察', 'police']],
  ])('of %s are %j', (text, words) => expect(wordsOf(text)).toEqual(words));

  it('are cut where no one would type on, and between characters', () =>
    expect(wordsOf('𝟙𠮷'.repeat(100)).map((word) => [Array.from(word).length, word.isWellFormed()])).toEqual([
      [64, true],
    ]));
});
