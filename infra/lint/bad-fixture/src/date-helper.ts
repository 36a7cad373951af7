export const word = 'in a file whose name says nothing';
