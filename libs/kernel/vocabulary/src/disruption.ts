import { codeList, type CodeOf } from './code-list';

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
    REFUSED: ['Refused', 'A second officer decided that it is not to be carried out.'],
    CANCELLED: ['Cancelled', 'Given up by its owner before it was carried out.'],
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

export const RemeasurementPoint = codeList(
  'RemeasurementPoint',
  { says: 'How long after an action its effect is measured again.', source },
  {
    MONTHS_3: ['3 months', 'Whether the effect was more than a pause.'],
    MONTHS_6: ['6 months', 'Whether the effect is lasting.'],
    MONTHS_12: ['12 months', 'What remains of the effect.'],
  },
);

export const RemeasurementFinding = codeList(
  'RemeasurementFinding',
  { says: 'What had become of the effect when it was measured again.', source },
  {
    HOLDING: ['Holding', 'The effect is as it was, or greater.'],
    RECOVERED: ['Recovered', 'The group does again what it did before.'],
    DISPLACED: ['Displaced', 'It does the same elsewhere, or something else.'],
    SPLIT: ['Split', 'It has come apart into others.'],
    RE_FORMED: ['Re-formed', 'It has come together again in another shape.'],
  },
);

export const UnwantedEffectKind = codeList(
  'UnwantedEffectKind',
  { says: 'What an action brought about that nobody wanted.', source },
  {
    VIOLENCE: ['Violence', 'Somebody was hurt or threatened because of it.'],
    DISPLACEMENT: ['Displacement', 'The harm moved to other places or other people.'],
    VACUUM: ['Vacuum', 'Others took the place of those who were taken out.'],
    COMMUNITY_HARM: ['Harm to a community', 'Whānau or neighbours bore the cost of it.'],
    LOST_TRUST: ['Lost trust', 'People are less willing to come forward.'],
    EXPOSURE: ['Exposure', 'A method, a source or another operation came to light.'],
    MARKET_CHANGE: ['Market change', 'Prices, purity or goods changed for the worse.'],
  },
);

/** How many months after an action each measurement falls due. */
export const monthsOf: Readonly<Record<CodeOf<typeof RemeasurementPoint>, number>> = {
  MONTHS_3: 3,
  MONTHS_6: 6,
  MONTHS_12: 12,
};
