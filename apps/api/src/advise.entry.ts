import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { answerDayQuestion } from '@diurne/planning-application';
import type { AskedThread, ThreadAnswer } from './planning/advice-messages';

/** A thread that thinks about one day after the other; it knows no database. */
parentPort?.on('message', ({ question }: AskedThread) => {
  parentPort?.postMessage(answered(question));
});

/** Whoever is answered at once comes first. On Linux a thread has a priority of its own; elsewhere it thinks like any other. */
function stepBack(): void {
  try {
    setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not there, or not allowed.
  }
}
stepBack();

function answered(question: AskedThread['question']): ThreadAnswer {
  try {
    return { kind: 'answered', answer: answerDayQuestion(question) };
  } catch (error) {
    return { kind: 'broken', why: error instanceof Error ? error.name : 'unknown' };
  }
}
