export { type DemonstrationOfficer, demonstrationOfficers } from './officers';
export { loadScenario, type ScenarioStep, type Submit, type Submitted } from './load-scenario';
