import { z } from 'zod';
import { civilDateShape } from '../values.shape';

/** Days in one question. */
const longest = 400;

/** From one day to another, both included. */
export const periodShape = z
  .strictObject({ from: civilDateShape, to: civilDateShape })
  .refine(({ from, to }) => from <= to, { message: 'la fin doit suivre le début', path: ['to'] })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= longest * 86_400_000, {
    message: `${longest} jours au plus`,
    path: ['to'],
  });
