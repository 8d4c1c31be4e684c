import type { BuildView } from '@diurne/contracts';
import { useEffect, useState } from 'react';

const tickMs = 250;

/** How long a search has been running: as the worker last said, and by this page's clock since. */
export function useElapsed(progress: BuildView['progress']): number {
  const [told, setTold] = useState({ progress, at: Date.now() });
  const [now, setNow] = useState(told.at);
  if (told.progress !== progress) setTold({ progress, at: Date.now() });
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return progress === null ? 0 : progress.elapsedMs + Math.max(0, now - told.at);
}
