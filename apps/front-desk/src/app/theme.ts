import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The accent: shade 7 carries white text at 5.2:1. */
const teal: MantineColorsTuple = [
  '#e7f5f3',
  '#d0ebe7',
  '#a1d8d0',
  '#6fc4b8',
  '#46b1a3',
  '#2a9e90',
  '#178f81',
  '#0b7a6e',
  '#08655b',
  '#054f47',
];
/** The neutral ground: grey with a little blue. */
const gray: MantineColorsTuple = [
  '#f6f8fa',
  '#eef1f5',
  '#e2e7ed',
  '#d2d9e1',
  '#b9c3cf',
  '#94a1b1',
  '#6b7a8c',
  '#4d5b6c',
  '#364251',
  '#232d39',
];
const dark: MantineColorsTuple = [
  '#d9e0e8',
  '#b6c1cd',
  '#95a2b1',
  '#66737f',
  '#465260',
  '#333e4a',
  '#27313c',
  '#1d252e',
  '#161c24',
  '#10151b',
];

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 7 },
  colors: { teal, gray, dark },
  fontFamily: '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.4' },
      h2: { fontSize: '1rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { transitionProps: { duration: 120 }, centered: true } },
    Drawer: { defaultProps: { transitionProps: { duration: 120 } } },
    Tooltip: {
      defaultProps: { openDelay: 350, withArrow: true, multiline: true, maw: 340, transitionProps: { duration: 100 } },
    },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: {
      defaultProps: { visibilityToggleButtonProps: { 'aria-label': 'Montrer ou cacher le mot de passe' } },
    },
    Select: {
      defaultProps: {
        size: 'sm',
        comboboxProps: { transitionProps: { duration: 0 } },
        clearButtonProps: { 'aria-label': 'Effacer' },
      },
    },
    MultiSelect: { defaultProps: { clearButtonProps: { 'aria-label': 'Effacer' } } },
    DatePicker: {
      defaultProps: {
        ariaLabels: {
          monthLevelControl: 'Choisir un mois',
          yearLevelControl: 'Choisir une année',
          nextMonth: 'Mois suivant',
          previousMonth: 'Mois précédent',
          nextYear: 'Année suivante',
          previousYear: 'Année précédente',
          nextDecade: 'Dix années suivantes',
          previousDecade: 'Dix années précédentes',
        },
      },
    },
    SegmentedControl: {
      defaultProps: { transitionDuration: 80 },
      styles: { root: { background: 'var(--desk-track)' } },
    },
    Notification: {
      defaultProps: { closeButtonProps: { 'aria-label': 'Fermer ce message' } },
      styles: {
        title: { fontWeight: 650, color: 'var(--mantine-color-text)' },
        description: { color: 'var(--mantine-color-text)' },
      },
    },
    Badge: { defaultProps: { radius: 'sm', tt: 'none', fw: 500 } },
  },
});

/** Greys of text and placeholder that reach AA on both grounds; Mantine's own do not. */
export const cssVariables: CSSVariablesResolver = (chosen) => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': chosen.colors.gray?.[9] ?? '#232d39',
    '--mantine-color-dimmed': chosen.colors.gray?.[7] ?? '#4d5b6c',
    '--mantine-color-placeholder': '#667485',
    '--mantine-color-error': '#b42318',
    '--desk-ground': '#eef1f5',
    '--desk-sheet': '#ffffff',
    '--desk-sheet-2': '#f6f8fa',
    '--desk-line': '#d8dfe7',
    '--desk-track': '#dfe5ec',
    '--desk-line-strong': '#b9c3cf',
    '--desk-trouble': '#b42318',
    '--desk-trouble-soft': '#fdecea',
    '--desk-amber': '#8a5300',
    '--desk-amber-soft': '#fdf1dc',
    '--desk-good': '#0b7a6e',
    '--desk-good-soft': '#dff2ef',
    '--desk-accent-text': '#08655b',
    '--desk-hatch': 'rgb(77 91 108 / 13%)',
    '--desk-elsewhere': '#dde3ea',
  },
  dark: {
    '--mantine-color-body': '#1d252e',
    '--mantine-color-text': '#d9e0e8',
    '--mantine-color-dimmed': '#a3b0be',
    '--mantine-color-placeholder': '#8f9dac',
    '--mantine-color-error': '#ff9d92',
    '--desk-ground': '#141a21',
    '--desk-sheet': '#1d252e',
    '--desk-sheet-2': '#232c37',
    '--desk-line': '#35414d',
    '--desk-track': '#27313c',
    '--desk-line-strong': '#4c5967',
    '--desk-trouble': '#ff9d92',
    '--desk-trouble-soft': '#43211f',
    '--desk-amber': '#f2bd6b',
    '--desk-amber-soft': '#3d2f17',
    '--desk-good': '#5fcdbd',
    '--desk-good-soft': '#123a36',
    '--desk-accent-text': '#6fd3c5',
    '--desk-hatch': 'rgb(149 162 177 / 14%)',
    '--desk-elsewhere': '#3b4754',
  },
});
