import type { Chance } from './chance';

const PLACES = [
  'Tāmaki Makaurau',
  'Ōtāhuhu',
  'Māngere',
  'Whangārei',
  'Tauranga Moana',
  'Kirikiriroa',
  'Te Papaioea',
  'Whanganui',
  'Kaikōura',
  'Ōtautahi',
  'Ōtepoti',
  'Waihōpai',
  'Port of Napier',
  'Lyttelton',
  'Bluff',
  'Porirua',
  'Ōpōtiki',
  'Taupō',
] as const;
const GIVEN = [
  'Hēmi',
  'Ngāio',
  'Mīhi',
  'Tāne',
  'Rāwiri',
  'Pēti',
  'Anahera',
  'Wiremu',
  'Sione',
  'Jade',
] as const;
const FAMILY = [
  'Tūhoro',
  'Wharepapa',
  'Mārama',
  'Pōtae',
  'Rēweti',
  'Kōpū',
  'Brandt',
  'Okoro',
  'Vella',
] as const;
const ADJECTIVES = [
  'Harbour',
  'Northern',
  'Southern',
  'Iron',
  'Silver',
  'Tīkapa',
  'Kōwhai',
  'Pounamu',
] as const;
const NOUNS = ['Syndicate', 'Crew', 'Circle', 'Brokers', 'Whānau', 'Traders', 'Rōpū', 'Line'] as const;
const GOODS = [
  'tobacco',
  'methamphetamine',
  'pāua',
  'cash',
  'MDMA',
  'firearm parts',
  'vehicles',
  'gold',
] as const;
const SIGHTS = [
  'Pallets of undeclared {goods} in a container cleared at {place}',
  'Repeated cash deposits at branches around {place}, each below the reporting threshold',
  'A vehicle hired under a false name met a courier near {place}',
  'Messages offering {goods} to buyers in {place}',
  'A bonded warehouse at {place} released {goods} against papers that do not match',
  'Workers at a site near {place} say that their passports were kept',
  'An account in {place} forwarded within the hour whatever it was paid',
] as const;
const SENTENCES = [
  'The account agrees with what was seen on two earlier days.',
  'The source has been right before, and was close to it this time.',
  'The names on the papers are those of a company struck off last year.',
  'Two of them were seen together again within the week.',
  'The vehicle was parked at the rear, and left by the other gate.',
  'The same telephone stands behind three of the bookings.',
  'Nothing of it could be confirmed by another source so far.',
  'The pattern is that of the shipments before: the same weight, the same weekday, the same agent.',
  'The money was moved on within the hour, through the account of a relative.',
  'Kei te haere tonu te uiuinga, and the whānau has been told what may be told.',
] as const;

/** Made-up text: nobody and nothing in it exists. */
export class Words {
  constructor(private readonly chance: Chance) {}

  place(): string {
    return this.chance.pick(PLACES);
  }

  person(): string {
    return `${this.chance.pick(GIVEN)} ${this.chance.pick(FAMILY)}`;
  }

  goods(): string {
    return this.chance.pick(GOODS);
  }

  groupName(): string {
    return `${this.chance.pick(ADJECTIVES)} ${this.chance.pick(NOUNS)} ${this.chance.between(1, 999)}`;
  }

  sight(): string {
    return this.chance.pick(SIGHTS).replace('{goods}', this.goods()).replace('{place}', this.place());
  }

  sentences(most: number): string {
    return Array.from({ length: this.chance.between(1, most) }, () => this.chance.pick(SENTENCES)).join(' ');
  }
}
