import type { DayAddress } from '@diurne/contracts';

/** Every key of the server's state, so that one act can say what it made stale. */
export const queryKeys = {
  account: ['account'] as const,
  days: ['day'] as const,
  day: ({ unitId, on }: DayAddress) => ['day', unitId, on] as const,
  dayProblem: ({ unitId, on }: DayAddress, revision: number) => ['day-problem', unitId, on, revision] as const,
  nextOpenDay: (unitId: string, today: string) => ['next-open-day', unitId, today] as const,
  weeks: ['week'] as const,
  week: (unitId: string, monday: string) => ['week', unitId, monday] as const,
  visits: ['visit'] as const,
  visit: (id: string) => ['visit', id] as const,
  otherHours: (id: string, revision: number) => ['other-hours', id, revision] as const,
  build: (id: string) => ['build', id] as const,
  requests: ['requests'] as const,
  requestsOf: (unitId: string) => ['requests', unitId] as const,
  patientSearch: (words: string) => ['patients', words] as const,
  boards: ['board'] as const,
  board: ({ unitId, on }: DayAddress) => ['board', unitId, on] as const,
  report: (visitId: string) => ['report', visitId] as const,
  pendingReports: ['pending-reports'] as const,
  pendingReportsOf: (unitId: string) => ['pending-reports', unitId] as const,
  pathways: ['pathways'] as const,
  resources: ['resources'] as const,
  units: ['units'] as const,
  accounts: ['accounts'] as const,
  correspondents: ['correspondents'] as const,
};
