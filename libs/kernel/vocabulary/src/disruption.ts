import { codeList } from './code-list';

const source = 'Throughline';

export const Tactic = codeList(
  'Tactic',
  { says: 'What kind of action is taken.', source },
  {
    ARREST: ['Arrest', 'People arrested.'],
    SEIZURE: ['Seizure', 'Goods, cash or assets seized.'],
    RESTRAINT: ['Restraint', 'Assets restrained by a court.'],
    FORFEITURE: ['Forfeiture', 'Assets forfeited by a court.'],
    PROSECUTION: ['Prosecution', 'Charges brought.'],
    LICENCE_ACTION: ['Licence action', 'A licence or registration refused, limited or taken away.'],
    DEPORTATION: ['Deportation', 'A person removed from the country.'],
    TAKEDOWN: ['Takedown', 'A service, site or account closed.'],
    SANCTION: ['Sanction', 'A sanction imposed.'],
    TARGET_HARDENING: ['Target hardening', 'A weakness closed before it is used.'],
    DIVERSION: ['Diversion', 'People turned away from offending.'],
    COMMUNITY_RESPONSE: ['Community response', 'A response that a community leads.'],
  },
);

export const TargetKind = codeList(
  'TargetKind',
  { says: 'What an action is aimed at.', source },
  {
    GROUP: ['Group', 'An organised group as a whole.'],
    PERSON: ['Person', 'One person.'],
    ENABLER: ['Enabler', 'What makes the offending possible.'],
    BUSINESS_STEP: ['Business step', 'One step of a group’s business model.'],
  },
);

export const ActionStatus = codeList(
  'ActionStatus',
  { says: 'Where an action stands.', source },
  {
    PLANNED: ['Planned', 'Proposed, not yet authorised.'],
    AUTHORISED: ['Authorised', 'May be carried out.'],
    EXECUTED: ['Executed', 'Has been carried out.'],
  },
);

export const EffectLevel = codeList(
  'EffectLevel',
  { says: 'How far an action changed what a group can do, least first.', source },
  {
    NONE: ['None', 'No effect.'],
    MINOR: ['Minor', 'Short-lived, or on a small part of what it does.'],
    MODERATE: ['Moderate', 'Lasting, or on an important part of what it does.'],
    MAJOR: ['Major', 'Lasting, and on what the group cannot do without.'],
  },
);

export const EffectKind = codeList(
  'EffectKind',
  { says: 'What an effect was on.', source },
  {
    OPERATIONAL: ['Operational', 'On what the group does.'],
    ENVIRONMENTAL: ['Environmental', 'On the conditions that it works in.'],
    STRATEGIC: ['Strategic', 'On what it is able or willing to become.'],
  },
);
