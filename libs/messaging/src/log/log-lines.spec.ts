import { closeSync, openSync, writeSync } from 'node:fs';
import { LogLines } from './log-lines';

const failing = (code: string) => Object.assign(new Error(code), { code });

/** A standard output (1) that may be full, slow or short of breath, and a standard error (2). */
function world() {
  const texts = { 1: '', 2: '' };
  const mood = { full: false, busyFor: 0, atMost: Infinity };
  const write = (fd: number, bytes: Buffer): number => {
    if (fd === 1 && mood.full) throw failing('ENOSPC');
    if (fd === 1 && mood.busyFor > 0) {
      mood.busyFor -= 1;
      throw failing('EAGAIN');
    }
    const part = bytes.subarray(0, mood.atMost);
    texts[fd as 1 | 2] += part.toString('latin1');
    return part.length;
  };
  return { texts, mood, lines: new LogLines({ write, now: () => 1234 }) };
}

describe('a log', () => {
  it('is written whole, in pieces too and after a moment of waiting', () => {
    const { texts, mood, lines } = world();
    mood.atMost = 3;
    mood.busyFor = 4;
    lines.write('premiere\n');
    lines.write('seconde\n');
    expect([texts[1], texts[2], lines.lost]).toEqual(['premiere\nseconde\n', '', 0]);
  });

  it('that cannot be written is told once, and counted when it can be again', () => {
    const { texts, mood, lines } = world();
    mood.full = true;
    for (let n = 0; n < 3; n += 1) lines.write('lost\n');
    expect(texts[2].match(/ENOSPC/g)).toHaveLength(2);
    expect(texts[2].trim().split('\n')).toHaveLength(1);
    mood.full = false;
    lines.write('back\n');
    expect(texts[1]).toBe('back\n{"level":40,"time":1234,"lost":3,"msg":"lines of the log were lost"}\n');
    lines.write('on\n');
    expect([texts[1].endsWith('lost"}\non\n'), lines.lost]).toEqual([true, 3]);
    mood.full = true;
    lines.write('lost again\n');
    expect(texts[2].trim().split('\n')).toHaveLength(2);
  });

  it('whose reader has stopped holds nobody up for long', () => {
    const { mood, lines } = world();
    mood.busyFor = Infinity;
    const begun = performance.now();
    lines.write('lost\n');
    expect([lines.lost, performance.now() - begun < 1000]).toEqual([1, true]);
  });

  it('on a disk that is really full throws nothing', () => {
    const fd = openSync('/dev/full', 'w');
    const lines = new LogLines({ fd, write: (to, bytes) => (to === 2 ? bytes.length : writeSync(to, bytes)) });
    lines.write('lost\n');
    closeSync(fd);
    expect(lines.lost).toBe(1);
  });
});
