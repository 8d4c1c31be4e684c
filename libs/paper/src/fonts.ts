import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { plainFont } from './plain-font';
import { sfntOf } from './woff';

/** Under the SIL Open Font License and the licence of DejaVu; embedded in every document, as archiving and accessibility demand. */
const inter = '@expo-google-fonts/inter';
const dejaVu = '@fontsource/dejavu-sans/files/dejavu-sans-latin';
const letters = {
  regular: `${inter}/400Regular/Inter_400Regular.ttf`,
  medium: `${inter}/500Medium/Inter_500Medium.ttf`,
  semibold: `${inter}/600SemiBold/Inter_600SemiBold.ttf`,
  bold: `${inter}/700Bold/Inter_700Bold.ttf`,
} as const;
/** For what Inter does not draw: boxes to tick, sexes, arrows, comparisons. */
const signs = { signs: `${dejaVu}-400-normal.woff`, boldSigns: `${dejaVu}-700-normal.woff` } as const;
const files = { ...letters, ...signs };

export type Weight = keyof typeof letters;
export type Face = keyof typeof files;
export const weights = Object.keys(letters) as Weight[];
export const faces = Object.keys(files) as Face[];
export const signsBeside = {
  regular: 'signs',
  medium: 'signs',
  semibold: 'boldSigns',
  bold: 'boldSigns',
} as const satisfies Record<Weight, keyof typeof signs>;

const read = new Map<Face, Buffer>();

/** Found from the running program upwards: the bundles leave third-party packages in node_modules. */
export function fontOf(face: Face): Buffer {
  const known = read.get(face);
  if (known) return known;
  const file = readFileSync(createRequire(process.argv[1] ?? `${process.cwd()}/`).resolve(files[face]));
  const font = plainFont(files[face].endsWith('.woff') ? sfntOf(file) : file);
  read.set(face, font);
  return font;
}
