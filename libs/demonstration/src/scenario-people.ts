/** The ids of two people of the scenario whom nobody knew of at first; they follow from agency and command, so that examples may name them. */
export const scenarioPeople = {
  heron: 'entity-rxxfdx66js268y417nh3hyph',
  tern: 'entity-rdhgdrnpryb854z1z3p5dg04',
} as const;
