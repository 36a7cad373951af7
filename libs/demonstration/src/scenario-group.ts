/** The id that the scenario's group is given: it follows from the agency and the command, so that examples may name it. */
export const scenarioGroup = 'group-88red098qgsww32syx0bd9xm';
