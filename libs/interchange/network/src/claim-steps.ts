import { memberSlug } from './member-slug';
import type { Contact } from './read-matrix';
import { idOf, type Step } from './step';
import { stepIn, type StepPlace } from './step-place';

/** The person that a matrix names, as the record knows them. */
const personOf = ({ mapping }: StepPlace, member: string): string =>
  `${mapping.persons.idPrefix}${memberSlug(member)}`;

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

export const membershipStep = (place: StepPlace, member: string): Step => {
  const { mapping, phase, file, dates } = place;
  return stepIn(place, {
    key: `member/${memberSlug(member)}`,
    command: 'ClaimMembership',
    derived: [...derivedInClaims(place), { field: 'role', rule: mapping.persons.rule }],
    input: (ids) => ({
      group: idOf(ids, 'group'),
      person: personOf(place, member),
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
      from: personOf(place, from),
      to: personOf(place, to),
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
