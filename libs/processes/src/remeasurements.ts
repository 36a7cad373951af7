import { actions, CallForRemeasurement } from '@throughline/disruption';
import { order, process } from '@throughline/kernel';

export const remeasurements = process(
  'Remeasurements',
  'The effect of an action is called up to be measured again three, six and twelve months after it.',
).due(
  actions,
  (now) => ({ remeasureDue: { to: now } }),
  ({ key: on, row: { agency, nextPoint: point, remeasureDue: happened } }) => [
    order(
      CallForRemeasurement,
      { point: point! },
      { on, agency, cause: `${on}/${point}/${happened}`, happened },
    ),
  ],
);
