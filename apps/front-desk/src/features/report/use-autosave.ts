import { openReport, type ReportContent, type ReportView } from '@diurne/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';
import { Refusal } from '../../http/refusal';
import { mergeReports, withoutConflicts, type PartConflict } from './merge-report';
import { partOfPath, partsOf, withPart, type PartKey, type PartValue } from './report-parts';
import { useWriteReport } from './report.acts';

/** `failed`: not through, tried again by itself; `refused`: for its content, until that is changed; `conflict`: someone else wrote the same part. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'refused' | 'conflict';
export interface Autosave {
  readonly content: ReportContent;
  readonly state: SaveState;
  readonly conflicts: ReadonlyMap<PartKey, PartConflict>;
  /** Why the last save was refused, at the part that it names. */
  readonly refusals: ReadonlyMap<PartKey, string>;
  readonly error: unknown;
  readonly valueOf: (key: PartKey) => PartValue;
  /** Who saved last but us. */
  readonly otherAuthor: string;
  readonly put: (key: PartKey, value: PartValue) => void;
  readonly settle: (key: PartKey, value: PartValue) => void;
  /** Saves now what is waiting; what stands on the screen and is saved whole, or null. */
  readonly flush: () => Promise<ReportView | null>;
  /** Whether something typed would be lost with the page: not saved, or not yet chosen against what another wrote. */
  readonly isUnsaved: () => boolean;
  /** Lets go what is not saved. */
  readonly abandon: () => void;
  /** Takes what others saved and what the trace says since, into what is typed. */
  readonly pull: () => Promise<void>;
}
type Shown = Pick<Autosave, 'content' | 'conflicts' | 'otherAuthor'>;
interface Held {
  otherAuthor: string;
  content: ReportContent;
  /** What the server was known to hold, of which `content` grew. */
  base: ReportContent;
  server: ReportView;
  conflicts: ReadonlyMap<PartKey, PartConflict>;
  refused: boolean;
  running: Promise<void> | null;
}
const calm = 900;
const patience = 5000;

const isOfNetwork = (error: unknown): boolean =>
  !(error instanceof Refusal) ||
  error.status === 0 ||
  error.status === 401 ||
  error.status === 429 ||
  error.status >= 500;
const refusalsOf = (error: unknown, content: ReportContent): ReadonlyMap<PartKey, string> =>
  new Map(
    (error instanceof Refusal ? (error.problem.errors ?? []) : []).flatMap(({ path, message }) => {
      const part = partOfPath(content, path);
      return part === null ? [] : [[part, message] as const];
    }),
  );
const isSame = (a: ReportContent, b: ReportContent): boolean => {
  const [mine, theirs] = [partsOf(a), partsOf(b)];
  return [...theirs].every(([key, value]) => !mine.has(key) || mine.get(key) === value);
};

/** What is typed keeps itself, a second after the last key; what someone else saved comes in part by part, and nothing of either is lost. */
export function useAutosave(report: ReportView): Autosave {
  const client = useQueryClient();
  const write = useWriteReport(report.visitId);
  const held = useRef<Held>({
    otherAuthor: report.editedBy,
    content: report.content,
    base: report.content,
    server: report,
    conflicts: new Map(),
    refused: false,
    running: null,
  });
  const [shown, setShown] = useState<Shown>({
    content: report.content,
    conflicts: new Map(),
    otherAuthor: report.editedBy,
  });
  const [state, setState] = useState<SaveState>('saved');
  const [failure, setFailure] = useState<{ error: unknown; refusals: ReadonlyMap<PartKey, string> }>({
    error: null,
    refusals: new Map(),
  });

  const isDirty = (): boolean =>
    !isSame(withoutConflicts(held.current.content, held.current.conflicts), held.current.base);
  const show = (): void =>
    setShown((before) => ({
      content: held.current.content,
      conflicts: held.current.conflicts,
      otherAuthor: held.current.conflicts.size > 0 ? held.current.otherAuthor : before.otherAuthor,
    }));
  const rest = (): void => setState(isDirty() ? 'waiting' : held.current.conflicts.size > 0 ? 'conflict' : 'saved');
  const take = (theirs: ReportView, base: ReportContent): void => {
    const now = held.current;
    const merged = mergeReports(base, now.content, theirs.content);
    // A part that was already in dispute stays so, against what they have by now.
    const disputed = [...now.conflicts].map(([key]) => {
      const their = partsOf(theirs.content).get(key) ?? null;
      return [key, { mine: partsOf(now.content).get(key) ?? null, theirs: their }] as const;
    });
    now.content = disputed.reduce((content, [key, { mine }]) => withPart(content, key, mine), merged.content);
    now.conflicts = new Map([...merged.conflicts, ...disputed].filter(([, { mine, theirs: their }]) => mine !== their));
    now.base = theirs.content;
    now.server = theirs;
    show();
  };
  const pull = async (): Promise<void> => {
    const theirs = await call(openReport, { params: { id: report.visitId } });
    if (theirs.version !== report.version || theirs.state !== 'draft') {
      if (!isDirty() && held.current.conflicts.size === 0)
        client.setQueryData(queryKeys.report(report.visitId), theirs);
      return;
    }
    if (theirs.edit !== held.current.server.edit) held.current.otherAuthor = theirs.editedBy;
    take(theirs, held.current.base);
    client.setQueryData(queryKeys.report(report.visitId), theirs);
    rest();
  };
  const send = async (): Promise<void> => {
    const now = held.current;
    const sent = withoutConflicts(now.content, now.conflicts);
    setState('saving');
    try {
      const saved = await write.mutateAsync({ version: report.version, expectedEdit: now.server.edit, content: sent });
      now.refused = false;
      setFailure({ error: null, refusals: new Map() });
      take(saved, sent);
      rest();
    } catch (error) {
      if (error instanceof Refusal && error.code === 'report-changed-since') {
        await pull().catch(() => setState('failed'));
        return;
      }
      now.refused = !isOfNetwork(error);
      setFailure({ error, refusals: refusalsOf(error, now.content) });
      setState(now.refused ? 'refused' : 'failed');
    }
  };
  const save = async (): Promise<void> => {
    const now = held.current;
    if (now.running !== null) await now.running;
    if (!isDirty()) rest();
    if (!isDirty() || now.refused) return;
    now.running = send().finally(() => {
      now.running = null;
    });
    await now.running;
  };

  const latest = useRef({ save, pull, isDirty });
  useEffect(() => {
    latest.current = { save, pull, isDirty };
  });
  useEffect(() => {
    if (state !== 'waiting' && state !== 'failed') return undefined;
    const timer = setTimeout(() => void latest.current.save(), state === 'failed' ? patience : calm);
    return () => clearTimeout(timer);
  }, [shown, state]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (latest.current.isDirty()) event.preventDefault();
    };
    const lookAgain = (): void => {
      if (document.visibilityState === 'visible') void latest.current.pull().catch(() => undefined);
    };
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', lookAgain);
    return () => {
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', lookAgain);
      if (latest.current.isDirty()) void latest.current.save();
    };
  }, []);

  const typed = (key: PartKey, value: PartValue): void => {
    const now = held.current;
    now.content = withPart(now.content, key, value);
    now.refused = false;
    const dispute = now.conflicts.get(key);
    if (dispute) now.conflicts = new Map(now.conflicts).set(key, { ...dispute, mine: value });
    show();
    setState(isDirty() || now.conflicts.size === 0 ? 'waiting' : 'conflict');
  };
  return {
    ...shown,
    ...failure,
    state,
    valueOf: (key) => partsOf(shown.content).get(key) ?? null,
    otherAuthor: shown.otherAuthor,
    put: typed,
    settle: (key, value) => {
      const now = held.current;
      now.conflicts = new Map([...now.conflicts].filter(([one]) => one !== key));
      typed(key, value);
    },
    flush: async () => {
      await save();
      const now = held.current;
      if (now.running !== null) await now.running;
      return isDirty() || now.conflicts.size > 0 ? null : { ...now.server, content: now.content };
    },
    isUnsaved: () => isDirty() || held.current.conflicts.size > 0,
    abandon: () => {
      Object.assign(held.current, { content: held.current.base, conflicts: new Map() });
    },
    pull,
  };
}
