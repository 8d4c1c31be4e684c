/** A hue per visit, far from its neighbours' (the golden angle); light enough for dark letters at more than 7:1. */
export function visitColours(visit: number): { readonly fill: string; readonly line: string } {
  const hue = Math.round((visit * 137.508 + 205) % 360);
  return { fill: `hsl(${hue}, 62%, 85%)`, line: `hsl(${hue}, 45%, 48%)` };
}

export const ink = '#1f2937';
export const quiet = '#5b6472';
export const rule = '#d9dee5';
export const halfRule = '#eef1f5';
export const band = '#f5f7fa';

/** Patterns used by name: closed hours, hours taken elsewhere, a background step, the cleaning after a visit. */
export const patterns = [
  '<pattern id="closed" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="#f0f2f5"/><rect width="1.4" height="7" fill="#c6ccd5"/></pattern>',
  '<pattern id="busy" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="6" height="6" fill="#c9ced6"/><rect width="2" height="6" fill="#aeb5c0"/></pattern>',
  '<pattern id="background" width="5" height="5" patternUnits="userSpaceOnUse"><circle cx="1.2" cy="1.2" r="0.8" fill="#1f2937" fill-opacity="0.22"/></pattern>',
].join('');
