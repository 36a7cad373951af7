import type { Mapping } from './mapping';
import { type PhaseDates, phaseDates } from './phase-dates';
import { phaseFile } from './phase-file';
import type { Derived, Step } from './step';

/** The phase that steps come from. */
export type StepPlace = {
  readonly mapping: Mapping;
  readonly phase: number;
  readonly file: string;
  readonly dates: PhaseDates;
};

export const stepPlace = (mapping: Mapping, phase: number): StepPlace => ({
  mapping,
  phase,
  file: phaseFile(mapping, phase),
  dates: phaseDates(mapping, phase),
});

type Told = Pick<Step, 'key' | 'command' | 'input' | 'gives'> & { readonly derived: readonly Derived[] };

/** A step from a phase; its key gets the import and the phase in front. */
export const stepIn = ({ mapping, phase, dates }: StepPlace, { key, derived, ...told }: Told): Step => {
  const commandId = `${mapping.name}/${phase}/${key}`;
  return {
    ...told,
    key: commandId,
    phase,
    recordedAt: dates.recordedAt,
    circumstances: {
      authority: mapping.authority,
      purpose: mapping.purpose,
      ...(mapping.marking ? { marking: mapping.marking } : {}),
      happened: dates.happened,
      derived: [{ field: 'happened', rule: mapping.dates.rule }, ...derived],
      commandId,
      correlationId: mapping.name,
    },
  };
};
