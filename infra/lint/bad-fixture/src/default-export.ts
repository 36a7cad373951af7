const word = 'nameless';

export default word;
