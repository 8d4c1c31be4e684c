import { randomInt } from 'node:crypto';

/** Without what is taken for something else on paper: l and 1, o and 0. */
const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
const group = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');

/** 80 bits, in four groups of four, to be read aloud once. */
export const aOneTimePassword = (): string => Array.from({ length: 4 }, group).join('-');
