import { GOODS_RULE } from './read-goods';
import type { Seizures } from './read-seizures';
import { idOf, type Step } from './step';
import { stepIn, type StepPlace } from './step-place';

/** The commands that a row of seizures amounts to; `nth` counts the rows of the phase from 1. */
export const seizureSteps = (place: StepPlace, seizures: Seizures, nth: number): readonly Step[] => {
  const { mapping, phase, dates } = place;
  const told = mapping.seizures;
  if (!told) return [];
  const { rule, offenceTypes, areaOfFocus, harms, currency, file } = told;
  const { count, minor, amount, goods, details } = seizures;
  const recorded = stepIn(place, {
    key: `seizure/${nth}`,
    command: 'RecordDetection',
    gives: 'detection',
    derived: [
      { field: 'detectedAt', rule: mapping.dates.rule },
      { field: 'commodities', rule: GOODS_RULE },
      ...['offenceTypes', 'areaOfFocus', 'harms'].map((field) => ({ field, rule })),
    ],
    input: () => ({
      summary: `${count} ${count === 1 ? 'seizure' : 'seizures'} in phase ${phase}, worth ${amount} ${currency}`,
      description: `${details} (${file}). ${mapping.source}`,
      offenceTypes,
      areaOfFocus,
      harms,
      detectedAt: dates.happened,
      means: 'SEIZURE',
      occurrences: count,
      commodities: goods,
      amounts: [{ minor, currency }],
    }),
  });
  const linked = stepIn(place, {
    key: `seizure/${nth}/link`,
    command: 'LinkDetection',
    derived: [],
    input: (ids) => ({
      detection: idOf(ids, 'detection'),
      group: idOf(ids, 'group'),
      grounds: `The source names these seizures among those of phase ${phase} of the investigation of the group.`,
    }),
  });
  return [recorded, linked];
};
