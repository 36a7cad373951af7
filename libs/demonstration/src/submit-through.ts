import { Rejection } from '@throughline/kernel';
import { type DemonstrationOfficer, demonstrationOfficers } from './officers';
import type { ScenarioStep, Submit, Submitted } from './scenario-step';

type Entrance = {
  submit(
    asked: Omit<ScenarioStep, 'officer'> & { readonly officer: DemonstrationOfficer },
  ): Promise<Submitted | Rejection>;
};

/** Submits steps through a door, each in the name of its officer; throws where one is rejected, as none may be. */
export const submitThrough =
  (door: Entrance): Submit =>
  async ({ officer: key, ...step }) => {
    const officer = demonstrationOfficers.find((one) => one.key === key);
    if (!officer) throw new Error(`The demonstration has no officer "${key}".`);
    const outcome = await door.submit({ ...step, officer });
    if (outcome instanceof Rejection)
      throw new Error(`${step.command} was rejected: ${outcome.code}, ${outcome.because}`);
    return outcome;
  };
