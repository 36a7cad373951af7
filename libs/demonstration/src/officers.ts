import type { Classification, CodeOf } from '@throughline/vocabulary';

/** An officer of the demonstration: every name here is made up. */
export type DemonstrationOfficer = {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly agencyName: string;
  readonly role: string;
  readonly clearance: CodeOf<typeof Classification>;
};

const agencies = {
  customs: ['New Zealand Customs Service (demonstration)', 'SECRET'],
  police: ['New Zealand Police (demonstration)', 'SECRET'],
  fiu: ['Police Financial Intelligence Unit (demonstration)', 'SECRET'],
  immigration: ['Immigration New Zealand (demonstration)', 'SECRET'],
  revenue: ['Inland Revenue (demonstration)', 'SECRET'],
  support: ['Victim support service (demonstration)', 'SENSITIVE'],
  community: ['Community trust (demonstration)', 'SENSITIVE'],
  research: ['Research desk (demonstration)', 'SENSITIVE'],
  oversight: ['Office of the inspector of agencies (demonstration)', 'TOP_SECRET'],
} as const;

/** The registered name of an agency of the demonstration, by its short code. */
export const agencyNameOf = (shortCode: keyof typeof agencies): string => agencies[shortCode][0];

const officer = (
  agency: keyof typeof agencies,
  key: string,
  person: Pick<DemonstrationOfficer, 'name' | 'role'>,
): DemonstrationOfficer => ({
  ...person,
  key,
  id: `officer-${key}`,
  agency: `agency-${agency}`,
  agencyName: agencies[agency][0],
  clearance: agencies[agency][1],
});

/** Who may act in a demonstration, until sign-in exists. */
export const demonstrationOfficers: readonly DemonstrationOfficer[] = [
  officer('customs', 'customs-officer', { name: 'Hana Wīremu', role: 'Border investigator' }),
  officer('customs', 'customs-manager', { name: 'Peter Lindqvist', role: 'Manager, border investigations' }),
  officer('police', 'police-detective', { name: 'Sefa Tuilagi', role: 'Detective, organised crime' }),
  officer('police', 'police-analyst', { name: 'Mere Parata', role: 'Intelligence analyst' }),
  officer('police', 'police-inspector', { name: 'Colin Abernethy', role: 'Detective inspector' }),
  officer('fiu', 'fiu-analyst', { name: 'Priya Raman', role: 'Financial intelligence analyst' }),
  officer('fiu', 'fiu-manager', { name: 'Daniel Okafor', role: 'Manager, financial intelligence' }),
  officer('immigration', 'immigration-officer', { name: 'Tomasi Vaka', role: 'Immigration investigator' }),
  officer('immigration', 'immigration-manager', {
    name: 'Joanna Sefton',
    role: 'Manager, compliance and investigations',
  }),
  officer('revenue', 'revenue-investigator', { name: 'Grace Oyelaran', role: 'Tax investigator' }),
  officer('revenue', 'revenue-manager', { name: 'Ruth Pellow', role: 'Manager, hidden economy' }),
  officer('support', 'support-worker', { name: 'Aroha Te Kanawa', role: 'Support worker' }),
  officer('support', 'support-manager', { name: 'Lagi Faleolo', role: 'Manager, victim support' }),
  officer('community', 'community-coordinator', { name: 'Wiremu Hēnare', role: 'Community coordinator' }),
  officer('community', 'community-chair', { name: 'Moana Rāwiri', role: 'Chair of the trust' }),
  officer('research', 'research-analyst', { name: 'Ngaire Sorensen', role: 'Research analyst' }),
  officer('research', 'research-lead', { name: 'Henrik Aro', role: 'Lead of the research desk' }),
  officer('oversight', 'overseer', { name: 'Judith Amsel', role: 'Inspector' }),
  officer('oversight', 'second-overseer', { name: 'Vikram Sethi', role: 'Deputy inspector' }),
];
