import type { WeekDayView } from '@diurne/contracts';

export function aWeek(monday: string): { days: WeekDayView[] } {
  const start = Date.parse(`${monday}T00:00:00Z`);
  return {
    days: Array.from({ length: 7 }, (_, i) => {
      const open = i < 5 && i !== 3;
      return {
        on: new Date(start + i * 86_400_000).toISOString().slice(0, 10),
        open,
        closedBecause: open ? null : i === 3 ? 'Formation de l’équipe' : 'Fermé le week-end',
        toSettle: 0,
        visits: open ? 24 + i * 3 : 0,
        toPlace: open ? ([3, 0, 5, 0, 1][i] ?? 0) : 0,
        dayPlaces: { used: open ? 11 + i * 2 : 0, total: open ? 16 : 0 },
        loads: open
          ? [
              ['échographie', 165 + i * 4, 180],
              ['endocrinologue', 300, 390],
              ['diététicien', 290 - i * 20, 465],
              ['infirmier', 900 + i * 60, 1980],
              ['gériatre', 200 + i * 10, 495],
              ['masseur-kinésithérapeute', 120, 435],
            ].map(([trade, busyMinutes, openMinutes]) => ({
              trade: String(trade),
              busyMinutes: Number(busyMinutes),
              elsewhereMinutes: trade === 'diététicien' ? 60 : 0,
              openMinutes: Number(openMinutes),
            }))
          : [],
      };
    }),
  };
}
