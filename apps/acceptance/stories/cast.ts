import type { Officer } from '@throughline/serving';

/** Somebody in a story: an officer, the law mostly acted under, and what for. Every name here is made up. */
export type Player = Officer & {
  readonly authority: string;
  readonly purpose: string;
  readonly rank: string;
};

/** An agency in a story, and the two who act for it; the manager appoints the officer, and the officer the manager. */
export type Troupe = {
  readonly agency: string;
  readonly name: string;
  readonly kind: string;
  readonly officer: Player;
  readonly manager: Player;
};

type Acting = Pick<Troupe, 'name' | 'kind'> & Pick<Player, 'authority' | 'purpose'>;
type Person = readonly [name: string, role: string];

const troupe = (code: string, acting: Acting, people: readonly [Person, Person]): Troupe => {
  const { name: agencyName, kind, authority, purpose } = acting;
  const agency = `agency-${code}`;
  const clearance = kind === 'OVERSIGHT_BODY' ? ('TOP_SECRET' as const) : ('SECRET' as const);
  const player = ([name, role]: Person, rank: string): Player => {
    const key = `${code}-${rank.toLowerCase()}`;
    return { key, id: `officer-${key}`, name, role, agency, agencyName, clearance, authority, purpose, rank };
  };
  return {
    agency,
    name: agencyName,
    kind,
    officer: player(people[0], 'INVESTIGATOR'),
    manager: player(people[1], 'MANAGER'),
  };
};

export const police = troupe(
  'police',
  { name: 'the police', kind: 'POLICE', authority: 'Policing Act 2008', purpose: 'INVESTIGATION' },
  [
    ['Sefa Tuilagi', 'Detective'],
    ['Colin Abernethy', 'Detective inspector'],
  ],
);

export const customs = troupe(
  'customs',
  { name: 'Customs', kind: 'CUSTOMS', authority: 'Customs and Excise Act 2018', purpose: 'INVESTIGATION' },
  [
    ['Hana Wīremu', 'Border investigator'],
    ['Peter Lindqvist', 'Manager, border investigations'],
  ],
);

export const fiu = troupe(
  'fiu',
  {
    name: 'the financial intelligence unit',
    kind: 'FINANCIAL_INTELLIGENCE',
    authority: 'Anti-Money Laundering and Countering Financing of Terrorism Act 2009',
    purpose: 'INVESTIGATION',
  },
  [
    ['Priya Raman', 'Financial intelligence analyst'],
    ['Owen Hartley', 'Manager, financial intelligence'],
  ],
);

export const immigration = troupe(
  'immigration',
  { name: 'Immigration', kind: 'IMMIGRATION', authority: 'Immigration Act 2009', purpose: 'INVESTIGATION' },
  [
    ['Tomasi Vaka', 'Immigration investigator'],
    ['Joanna Sefton', 'Manager, compliance and investigations'],
  ],
);

export const support = troupe(
  'support',
  {
    name: 'the victim support service',
    kind: 'VICTIM_SUPPORT',
    authority: 'Privacy Act 2020, with the consent of those supported',
    purpose: 'VICTIM_SUPPORT',
  },
  [
    ['Aroha Te Kanawa', 'Support worker'],
    ['Lagi Faleolo', 'Support coordinator'],
  ],
);

export const regulator = troupe(
  'regulator',
  {
    name: 'the regulator of conveyancers',
    kind: 'REGULATOR',
    authority: 'Lawyers and Conveyancers Act 2006',
    purpose: 'DISRUPTION',
  },
  [
    ['Marguerite Osei', 'Standards investigator'],
    ['David Rangihuna', 'Manager, professional standards'],
  ],
);

export const overseer = troupe(
  'overseer',
  {
    name: 'the oversight body',
    kind: 'OVERSIGHT_BODY',
    authority: 'Terms of reference of the oversight body',
    purpose: 'OVERSIGHT',
  },
  [
    ['Ruth Ihimaera', 'Examiner'],
    ['Alan Petrie', 'Deputy inspector-general'],
  ],
);

export const troupes: readonly Troupe[] = [police, customs, fiu, immigration, support, regulator, overseer];

export const players: readonly Player[] = troupes.flatMap(({ officer, manager }) => [officer, manager]);
