import type { ReportContent, ReportView } from '@diurne/contracts';
import { useEffect, useRef, useState } from 'react';
import { Refusal } from '../../http/refusal';
import { useWriteReport } from './report.acts';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'refused' | 'conflict';
export interface Autosave {
  readonly content: ReportContent;
  readonly state: SaveState;
  readonly error: Error | null;
  readonly change: (change: (content: ReportContent) => ReportContent) => void;
  /** Saves now what is waiting; resolves to the edit that the server holds, or null when it refused. */
  readonly flush: () => Promise<ReportView | null>;
  /** After a conflict: write mine over theirs, or take theirs. */
  readonly keepMine: (theirs: ReportView) => void;
  readonly takeTheirs: (theirs: ReportView) => void;
}
const calm = 900;

/** What is refused for what it holds is not tried again before it is changed: the network has nothing to do with it. */
const stateAfter = (error: unknown): SaveState =>
  !(error instanceof Refusal)
    ? 'failed'
    : error.code === 'report-changed-since'
      ? 'conflict'
      : error.code === 'input-invalid'
        ? 'refused'
        : 'failed';

/** What is typed keeps itself: a second after the last key, again until it is through, and never over what someone else saved. */
export function useAutosave(report: ReportView): Autosave {
  const write = useWriteReport(report.visitId);
  const [content, setContent] = useState(report.content);
  const [state, setState] = useState<SaveState>('saved');
  const held = useRef({
    content: report.content,
    edit: report.edit,
    dirty: false,
    running: null as Promise<ReportView | null> | null,
  });

  const save = async (): Promise<ReportView | null> => {
    const now = held.current;
    if (now.running !== null) await now.running;
    if (!now.dirty) return null;
    now.dirty = false;
    setState('saving');
    now.running = write
      .mutateAsync({ version: report.version, expectedEdit: now.edit, content: now.content })
      .then(
        (saved) => {
          now.edit = saved.edit;
          setState(now.dirty ? 'waiting' : 'saved');
          return saved;
        },
        (error: unknown) => {
          now.dirty = true;
          setState(stateAfter(error));
          return null;
        },
      )
      .finally(() => {
        now.running = null;
      });
    return now.running;
  };

  const saveRef = useRef(save);
  useEffect(() => {
    saveRef.current = save;
  });
  useEffect(() => {
    if (state !== 'waiting' && state !== 'failed') return undefined;
    const timer = setTimeout(() => void saveRef.current(), state === 'failed' ? 5000 : calm);
    return () => clearTimeout(timer);
  }, [content, state]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (held.current.dirty) event.preventDefault();
    };
    const now = held.current;
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      if (now.dirty) void saveRef.current();
    };
  }, []);

  const put = (next: ReportContent, dirty: boolean): void => {
    held.current.content = next;
    held.current.dirty = dirty;
    setContent(next);
  };
  return {
    content,
    state,
    error: write.error,
    change: (change) => {
      put(change(held.current.content), true);
      setState((before) => (before === 'conflict' ? before : 'waiting'));
    },
    flush: save,
    keepMine: (theirs) => {
      held.current.edit = theirs.edit;
      held.current.dirty = true;
      setState('waiting');
    },
    takeTheirs: (theirs) => {
      held.current.edit = theirs.edit;
      put(theirs.content, false);
      setState('saved');
    },
  };
}
