import { liveEventNames, liveNoticeShape, openLive, type LiveEventName, type LiveNotice } from '@diurne/contracts';
import { addressOf } from '../http/call';

export interface LiveListener {
  readonly onNotice: (notice: LiveNotice, position: number) => void;
  /** What was missed cannot be told: everything is read anew. */
  readonly onGone: () => void;
  /** The user session has ended. */
  readonly onEnded: () => void;
  readonly onLive: (live: boolean) => void;
}

interface Told {
  readonly name: LiveEventName | 'cut';
  readonly position: number;
  readonly data: unknown;
}

const name = 'diurne-live';
const againAfterMs = 15_000;

/**
 * One stream for all the pages of a browser: the page that holds the lock listens and tells the others. Where a browser has no lock (an address
 * without TLS), the last page opened listens; the API ends the stream of the one before.
 */
export function openLiveStream(listener: LiveListener): () => void {
  if (typeof EventSource === 'undefined') return () => undefined;
  const stopped = new AbortController();
  const others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  let position: number | undefined;
  const hear = (told: Told): void => {
    if (told.name !== 'cut') position = Math.max(position ?? 0, told.position);
    deliver(listener, told);
  };
  others?.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data));
  const tell = (told: Told): void => {
    others?.postMessage(told);
    hear(told);
  };
  const listen = (): Promise<void> => keepListening(() => position, tell, stopped.signal);
  if ('locks' in navigator) navigator.locks.request(name, { signal: stopped.signal }, listen).catch(() => undefined);
  else void listen();
  return () => {
    stopped.abort();
    others?.close();
    listener.onLive(false);
  };
}

function deliver(listener: LiveListener, { name: what, position, data }: Told): void {
  listener.onLive(what === 'ready' || what === 'notice' || what === 'gone');
  if (what === 'gone') listener.onGone();
  if (what === 'ended') listener.onEnded();
  if (what !== 'notice') return;
  const notice = liveNoticeShape.safeParse(data);
  if (notice.success) listener.onNotice(notice.data, position);
}

/** Resolves when the page goes, its session has ended, or another page of the browser listens. */
function keepListening(
  position: () => number | undefined,
  tell: (told: Told) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const finish = (): void => {
      clearTimeout(timer);
      source?.close();
      resolve();
    };
    const open = (): void => {
      const after = position();
      source = new EventSource(`${addressOf(openLive, {})}${after === undefined ? '' : `?after=${after}`}`);
      for (const what of liveEventNames)
        source.addEventListener(what, ({ data, lastEventId }: MessageEvent<string>) => {
          tell({ name: what, position: Number(lastEventId), data: JSON.parse(data) as unknown });
          if (what === 'ended' || what === 'replaced') finish();
        });
      source.addEventListener('error', () => {
        tell({ name: 'cut', position: position() ?? 0, data: null });
        if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, againAfterMs);
      });
    };
    signal.addEventListener('abort', finish);
    if (!signal.aborted) open();
  });
}
