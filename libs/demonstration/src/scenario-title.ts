/** What the scenario is called wherever it shows: nobody and nothing in it is real. */
export const scenarioTitle = 'The Ropewalk crew (fictional)';
