import { readFileSync } from 'node:fs';
import { changesSince, problemsWith } from './changes.mjs';
import { accepted, presentFile, releasedFile } from './release-files.mjs';

const read = (file) => readFileSync(file, 'utf8');
const { release, changes } = accepted();
const { unaccepted, idle, unreasoned } = problemsWith(
  changesSince(read(releasedFile), read(presentFile)),
  changes,
);
const told = [
  ...unaccepted.map((change) => `breaks clients of release ${release}: ${change}`),
  ...idle.map((change) => `is accepted but is no change: ${change}`),
  ...unreasoned.map((change) => `is accepted without saying why: ${change}`),
];
if (told.length > 0) {
  console.log(
    `${told.join('\n')}\nTake it back, or accept it in docs/schema/accepted.json: docs/schema/README.md says how.`,
  );
  process.exitCode = 1;
}
