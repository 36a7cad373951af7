import type { AgencyKind, CodeOf, Purpose } from '@throughline/vocabulary';
import type { Chance } from './chance';

export type Agency = {
  readonly id: string;
  readonly name: string;
  readonly kind: CodeOf<typeof AgencyKind>;
  readonly authority: string;
  readonly purpose: CodeOf<typeof Purpose>;
  readonly officers: readonly string[];
  /** How often it is this one, beside the others. */
  readonly weight: number;
};

export type Officer = { readonly id: string; readonly agency: Agency };

const agency = (code: string, of: Omit<Agency, 'id' | 'officers'>): Agency => ({
  ...of,
  id: `agency-${code}`,
  officers: Array.from({ length: 3 * of.weight }, (_, n) => `officer-${code}-${n + 1}`),
});

/** Those that the demonstration knows, so that a person can go on where made-up casework ends. */
export const agencies: readonly Agency[] = [
  agency('police', {
    name: 'Police',
    kind: 'POLICE',
    authority: 'Policing Act 2008',
    purpose: 'INVESTIGATION',
    weight: 10,
  }),
  agency('customs', {
    name: 'Customs',
    kind: 'CUSTOMS',
    authority: 'Customs and Excise Act 2018',
    purpose: 'DETECTION',
    weight: 6,
  }),
  agency('fiu', {
    name: 'Financial intelligence unit',
    kind: 'FINANCIAL_INTELLIGENCE',
    authority: 'Anti-Money Laundering and Countering Financing of Terrorism Act 2009',
    purpose: 'DETECTION',
    weight: 3,
  }),
  agency('immigration', {
    name: 'Immigration',
    kind: 'IMMIGRATION',
    authority: 'Immigration Act 2009',
    purpose: 'INVESTIGATION',
    weight: 3,
  }),
  agency('revenue', {
    name: 'Revenue',
    kind: 'REVENUE',
    authority: 'Tax Administration Act 1994',
    purpose: 'INVESTIGATION',
    weight: 2,
  }),
  agency('support', {
    name: 'Victim support',
    kind: 'VICTIM_SUPPORT',
    authority: 'Victims’ Rights Act 2002',
    purpose: 'VICTIM_SUPPORT',
    weight: 1,
  }),
  agency('community', {
    name: 'Community trust',
    kind: 'COMMUNITY_ORGANISATION',
    authority: 'Oranga Tamariki Act 1989',
    purpose: 'COMMUNITY_SUPPORT',
    weight: 1,
  }),
];

const inProportion = agencies.flatMap((one) => Array.from({ length: one.weight }, () => one));

/** Those that investigate come up more often. */
export const someAgency = (chance: Chance): Agency => chance.pick(inProportion);

export const anotherAgency = (chance: Chance, than: Agency): Agency => {
  const found = someAgency(chance);
  return found === than ? agencies[(agencies.indexOf(than) + 1) % agencies.length]! : found;
};

export const someOfficer = (chance: Chance, agency: Agency): Officer => ({
  agency,
  id: chance.pick(agency.officers),
});

export const anotherOfficer = (chance: Chance, { id, agency }: Officer): Officer => ({
  agency,
  id: chance.pick(agency.officers.filter((one) => one !== id)),
});
