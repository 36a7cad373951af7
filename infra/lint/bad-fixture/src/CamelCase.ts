export const word = 'in a file with the wrong shape of name';
