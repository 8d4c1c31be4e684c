import { a4 } from '@diurne/paper';

export const margins = { top: 56, right: 56, bottom: 64, left: 56 };
export const left = margins.left;
export const width = a4.width - margins.left - margins.right;
