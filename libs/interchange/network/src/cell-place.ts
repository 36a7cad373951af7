import { type Place, placeAfter } from './text-place';

/** Where a cell starts, in the text of a row that starts at the beginning of a line. Cells count from 0. */
export const cellPlace = (row: string, line: number, cell: number): Place => {
  let at = 0;
  let quoted = false;
  for (let left = cell; left > 0 && at < row.length; at++) {
    if (row[at] === '"') quoted = !quoted;
    else if (row[at] === ',' && !quoted) left -= 1;
  }
  return placeAfter({ line, column: 1 }, row.slice(0, at));
};
