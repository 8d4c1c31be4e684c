import { createRequire } from 'node:module';

/** Inter, under the SIL Open Font License; embedded in every document, as archiving and accessibility demand. */
const files = { regular: '400Regular/Inter_400Regular.ttf', medium: '500Medium/Inter_500Medium.ttf', semibold: '600SemiBold/Inter_600SemiBold.ttf', bold: '700Bold/Inter_700Bold.ttf' } as const;
export type Weight = keyof typeof files;
export const weights = Object.keys(files) as Weight[];

/** Found from the running program upwards: the bundles leave third-party packages in node_modules. */
export function fontFile(weight: Weight): string {
  return createRequire(process.argv[1] ?? `${process.cwd()}/`).resolve(`@expo-google-fonts/inter/${files[weight]}`);
}
