import { ofName } from '@diurne/text';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { french } from '../locales/fr';

void i18next.use(initReactI18next).init({
  lng: 'fr',
  fallbackLng: 'fr',
  defaultNS: 'common',
  resources: { fr: french },
  interpolation: { escapeValue: false },
  // The dictionaries are in the bundle: nothing is awaited before the first screen.
  initAsync: false,
});

// `{{patient, of}}`: with the preposition that the name asks for.
i18next.services.formatter?.add('of', (name: unknown) => ofName(String(name)));

export { i18next as i18n };
