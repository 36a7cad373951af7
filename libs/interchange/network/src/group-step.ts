import type { Step } from './step';
import { stepIn, type StepPlace } from './step-place';

/** The command that brings the group into being, in the first phase. */
export const groupStep = (place: StepPlace): Step => {
  const { group, title, source, citation, licence } = place.mapping;
  const about = [
    group.description,
    `Imported as: ${title}`,
    `Source: ${source}`,
    `Citation: ${citation}`,
    `Licence: ${licence}`,
  ];
  return stepIn(place, {
    key: 'group',
    command: 'IdentifyGroup',
    gives: 'group',
    derived: ['offenceTypes', 'areasOfFocus'].map((field) => ({ field, rule: group.rule })),
    input: () => ({
      name: group.name,
      offenceTypes: group.offenceTypes,
      areasOfFocus: group.areasOfFocus,
      description: about.join('\n'),
    }),
  });
};
