import { buildSchema, DangerousChangeType, findBreakingChanges, findDangerousChanges } from 'graphql';

/** Nothing that was asked before is answered otherwise after one of these. */
const HARMLESS = [
  DangerousChangeType.OPTIONAL_ARG_ADDED,
  DangerousChangeType.OPTIONAL_INPUT_FIELD_ADDED,
  DangerousChangeType.IMPLEMENTED_INTERFACE_ADDED,
];

/** What clients of the released schema may stumble over in the present one, a sentence each, in order. */
export function changesSince(released, present) {
  const [before, after] = [buildSchema(released), buildSchema(present)];
  return [
    ...findBreakingChanges(before, after),
    ...findDangerousChanges(before, after).filter(({ type }) => !HARMLESS.includes(type)),
  ]
    .map(({ type, description }) => `${type}: ${description}`)
    .sort();
}

/** What is wrong with the changes: those that nobody accepted, and what was accepted and is no change any more. */
export function problemsWith(changes, accepted) {
  const named = accepted.map(({ change }) => change);
  return {
    unaccepted: changes.filter((change) => !named.includes(change)),
    idle: named.filter((change) => !changes.includes(change)),
    unreasoned: accepted.filter(({ because }) => !because?.trim()).map(({ change }) => change),
  };
}
