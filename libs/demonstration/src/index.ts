export { loadScenario } from './load-scenario';
export { type DemonstrationOfficer, demonstrationOfficers } from './officers';
export { scenarioGroup } from './scenario-group';
export { scenarioPeople } from './scenario-people';
export type { ScenarioStep, Submit, Submitted } from './scenario-step';
export { scenarioTitle } from './scenario-title';
export { submitThrough } from './submit-through';
