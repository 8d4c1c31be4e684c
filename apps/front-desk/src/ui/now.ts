import { useEffect, useState } from 'react';
import { toLocal, type LocalTime } from '@diurne/time';
import { serverNow } from '../http/server-clock';

/** The establishment's calendar and clock, renewed each half minute. */
export function useNow(timeZone: string): LocalTime {
  const [now, setNow] = useState(() => toLocal(serverNow(), timeZone));
  useEffect(() => {
    const timer = setInterval(() => {
      const next = toLocal(serverNow(), timeZone);
      setNow((before) => (before.minute === next.minute && before.date === next.date ? before : next));
    }, 30_000);
    return () => clearInterval(timer);
  }, [timeZone]);
  return now;
}
