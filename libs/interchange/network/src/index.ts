export { checkFolder, type PhaseSummary, type Summary } from './check-folder';
export { type ImportProblem, ImportRefused } from './import-problem';
export type { ImportProgress, OnProgress } from './import-progress';
export type { Mapping } from './mapping';
export { readMapping } from './read-mapping';
export { type ImportDoor, type ImportResult, ImportStopped, runImport, type Submit } from './run-import';
export type { Derived, Ids, Step, StepCircumstances, StepCommand, Submission } from './step';
export { stepsOf } from './steps-of';
