import { copyFileSync, writeFileSync } from 'node:fs';
import { accepted, acceptedFile, presentFile, releasedFile } from './release-files.mjs';

/** Makes the present schema the released one. What was accepted for it is history then. */
const { release } = accepted();
copyFileSync(presentFile, releasedFile);
writeFileSync(acceptedFile, `${JSON.stringify({ release: release + 1, changes: [] }, null, 2)}\n`);
console.log(`The schema of release ${release + 1} is what clients may count on from now.`);
