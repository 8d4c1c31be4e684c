import billing from './billing.json';
import board from './board.json';
import build from './build.json';
import common from './common.json';
import death from './death.json';
import day from './day.json';
import findDate from './find-date.json';
import follow from './follow.json';
import report from './report.json';
import requests from './requests.json';
import settings from './settings.json';
import signIn from './sign-in.json';
import visit from './visit.json';
import week from './week.json';

export const french = {
  billing,
  board,
  build,
  common,
  day,
  death,
  findDate,
  follow,
  report,
  requests,
  settings,
  signIn,
  visit,
  week,
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof french;
  }
}
