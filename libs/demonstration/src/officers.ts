/** An officer of the demonstration: every name here is made up. */
export type DemonstrationOfficer = {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly agencyName: string;
  readonly role: string;
};

const agencies = {
  customs: 'New Zealand Customs Service (demonstration)',
  police: 'New Zealand Police (demonstration)',
  fiu: 'Police Financial Intelligence Unit (demonstration)',
  immigration: 'Immigration New Zealand (demonstration)',
  revenue: 'Inland Revenue (demonstration)',
  support: 'Victim support service (demonstration)',
  community: 'Community trust (demonstration)',
  research: 'Research desk (demonstration)',
} as const;

const officer = (
  agency: keyof typeof agencies,
  key: string,
  person: Pick<DemonstrationOfficer, 'name' | 'role'>,
): DemonstrationOfficer => ({
  ...person,
  key,
  id: `officer-${key}`,
  agency: `agency-${agency}`,
  agencyName: agencies[agency],
});

/** Who may act in a demonstration, until sign-in exists. */
export const demonstrationOfficers: readonly DemonstrationOfficer[] = [
  officer('customs', 'customs-officer', { name: 'Hana Wīremu', role: 'Border investigator' }),
  officer('customs', 'customs-manager', { name: 'Peter Lindqvist', role: 'Manager, border investigations' }),
  officer('police', 'police-detective', { name: 'Sefa Tuilagi', role: 'Detective, organised crime' }),
  officer('police', 'police-analyst', { name: 'Mere Parata', role: 'Intelligence analyst' }),
  officer('police', 'police-inspector', { name: 'Colin Abernethy', role: 'Detective inspector' }),
  officer('fiu', 'fiu-analyst', { name: 'Priya Raman', role: 'Financial intelligence analyst' }),
  officer('immigration', 'immigration-officer', { name: 'Tomasi Vaka', role: 'Immigration investigator' }),
  officer('immigration', 'immigration-manager', {
    name: 'Joanna Sefton',
    role: 'Manager, compliance and investigations',
  }),
  officer('revenue', 'revenue-investigator', { name: 'Grace Oyelaran', role: 'Tax investigator' }),
  officer('support', 'support-worker', { name: 'Aroha Te Kanawa', role: 'Support worker' }),
  officer('community', 'community-coordinator', { name: 'Wiremu Hēnare', role: 'Community coordinator' }),
  officer('community', 'community-chair', { name: 'Moana Rāwiri', role: 'Chair of the trust' }),
  officer('research', 'research-analyst', { name: 'Ngaire Sorensen', role: 'Research analyst' }),
];
