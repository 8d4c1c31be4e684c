import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { plainFont } from './plain-font';

/** Inter, under the SIL Open Font License; embedded in every document, as archiving and accessibility demand. */
const files = {
  regular: '400Regular/Inter_400Regular.ttf',
  medium: '500Medium/Inter_500Medium.ttf',
  semibold: '600SemiBold/Inter_600SemiBold.ttf',
  bold: '700Bold/Inter_700Bold.ttf',
} as const;
export type Weight = keyof typeof files;
export const weights = Object.keys(files) as Weight[];

const read = new Map<Weight, Buffer>();

/** Found from the running program upwards: the bundles leave third-party packages in node_modules. */
export function fontOf(weight: Weight): Buffer {
  const known = read.get(weight);
  if (known) return known;
  const path = createRequire(process.argv[1] ?? `${process.cwd()}/`).resolve(
    `@expo-google-fonts/inter/${files[weight]}`,
  );
  const font = plainFont(readFileSync(path));
  read.set(weight, font);
  return font;
}
