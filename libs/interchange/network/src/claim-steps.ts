import { memberSlug } from './member-slug';
import type { Contact } from './read-matrix';
import { idOf, type Step } from './step';
import { stepIn, type StepPlace } from './step-place';

const personOf = (member: string) => `person/${memberSlug(member)}` as const;

const labelOf = ({ mapping }: StepPlace, member: string): string =>
  mapping.persons.label.replace('{id}', () => member);

const gradeOf = ({ mapping: { grade } }: StepPlace) => ({
  reliability: grade.reliability,
  credibility: grade.credibility,
});

const derivedInClaims = ({ mapping: { dates, grade } }: StepPlace) => [
  { field: 'during', rule: dates.rule },
  { field: 'reliability', rule: grade.rule },
  { field: 'credibility', rule: grade.rule },
];

/** The command that puts a person on the record, given before anything is claimed of them. */
export const personStep = (place: StepPlace, member: string): Step => {
  const { standing, rule } = place.mapping.persons;
  return stepIn(place, {
    key: personOf(member),
    command: 'RegisterEntity',
    gives: personOf(member),
    derived: ['kind', 'standing'].map((field) => ({ field, rule })),
    input: () => ({ kind: 'PERSON', standing, label: labelOf(place, member) }),
  });
};

export const membershipStep = (place: StepPlace, member: string): Step => {
  const { mapping, phase, file, dates } = place;
  return stepIn(place, {
    key: `member/${memberSlug(member)}`,
    command: 'ClaimMembership',
    derived: [...derivedInClaims(place), { field: 'role', rule: mapping.persons.rule }],
    input: (ids) => ({
      group: idOf(ids, 'group'),
      person: idOf(ids, personOf(member)),
      label: labelOf(place, member),
      role: mapping.persons.role,
      during: dates.during,
      ...gradeOf(place),
      grounds: `Listed in phase ${phase} (${file}). ${mapping.citation}`,
    }),
  });
};

export const tieStep = (place: StepPlace, from: string, { to, count }: Contact): Step => {
  const { mapping, phase, file, dates } = place;
  const { kind, unit, directed } = mapping.ties;
  const told = `${count} ${unit} from ${labelOf(place, from)} to ${labelOf(place, to)} in phase ${phase}`;
  return stepIn(place, {
    key: `tie/${memberSlug(from)}/${memberSlug(to)}`,
    command: 'ClaimTie',
    derived: derivedInClaims(place),
    input: (ids) => ({
      group: idOf(ids, 'group'),
      from: idOf(ids, personOf(from)),
      to: idOf(ids, personOf(to)),
      kind,
      directed,
      strength: count,
      strengthUnit: unit,
      during: dates.during,
      ...gradeOf(place),
      grounds: `${told} (${file}). ${mapping.citation}`,
    }),
  });
};
