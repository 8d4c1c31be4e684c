import { a4 } from '@diurne/paper';

export const margins = { top: 44, right: 48, bottom: 20, left: 48 };
export const left = margins.left;
export const width = a4.width - margins.left - margins.right;
/** Where the foot of a single page begins, in points from the top. */
export const footTop = 708;
/** Where the content of a page ends when there are several. */
export const contentBottom = a4.height - 52;
