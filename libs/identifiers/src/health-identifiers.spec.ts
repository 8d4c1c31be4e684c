import { parseEntityId } from './entity-id.identifier';
import { parseFiness } from './finess.identifier';
import { INS_OIDS, insFromBody, isInsOid, parseIns } from './ins.identifier';
import { parseIpp } from './ipp.identifier';
import { parseRpps } from './rpps.identifier';

describe('the national health identity', () => {
  it('is thirteen characters and their key, kept without spaces', () => {
    expect(parseIns('2 55 08 14 168 025 38')).toEqual({ ok: true, value: '255081416802538' });
    expect(parseIns('255081416802538')).toEqual({ ok: true, value: '255081416802538' });
    expect(parseIns('279035121518989').ok).toBe(true);
  });

  it('counts Corsica as 19 and 18', () => {
    expect(insFromBody('180042A004007')).toBe(`180042A004007${97 - (1800419004007 % 97)}`);
    expect(insFromBody('180042B033011')).toBe(`180042B033011${97 - (1800418033011 % 97)}`);
    expect(parseIns(insFromBody('180042A004007').toLowerCase()).ok).toBe(true);
  });

  it('writes a key below ten with its zero', () => {
    const withShortKey = Array.from({ length: 97 }, (_, rank) =>
      insFromBody(`2550814168${String(rank).padStart(3, '0')}`),
    ).filter((ins) => ins.at(-2) === '0');
    expect(withShortKey.length).toBeGreaterThan(5);
    expect(withShortKey.every((ins) => ins.length === 15 && parseIns(ins).ok)).toBe(true);
  });

  it('is refused when one digit is wrong or two are swapped', () => {
    expect(parseIns('255081416802539')).toEqual({ ok: false, code: 'ins-key-wrong' });
    expect(parseIns('255081416802638')).toEqual({ ok: false, code: 'ins-key-wrong' });
    expect(parseIns('255081416820538')).toEqual({ ok: false, code: 'ins-key-wrong' });
  });

  it.each([
    '',
    '2550814168025',
    '25508141680253',
    '2550814168025380',
    '955081416802538',
    '255131416802538',
    '255082C16802538',
  ])('is refused when it has not the form: "%s"', (text) => {
    expect(parseIns(text)).toEqual({ ok: false, code: 'ins-malformed' });
  });

  it('comes from one of four roots, tests having their own', () => {
    expect(INS_OIDS.test).toBe('1.2.250.1.213.1.4.10');
    expect([isInsOid('1.2.250.1.213.1.4.8'), isInsOid('1.2.250.1.213.1.4.12')]).toEqual([true, false]);
    expect(() => insFromBody('123')).toThrow('ins-malformed');
  });
});

describe('the professional’s number', () => {
  it('is eleven digits that pass Luhn', () => {
    expect(parseRpps('10 098 765 430')).toEqual({ ok: true, value: '10098765430' });
    expect(parseRpps('10098765340')).toEqual({ ok: false, code: 'rpps-key-wrong' });
    expect(parseRpps('1000000000')).toEqual({ ok: false, code: 'rpps-malformed' });
    expect(parseRpps('1000000000A')).toEqual({ ok: false, code: 'rpps-malformed' });
  });
});

describe('the establishment’s number', () => {
  it('is nine digits that pass Luhn', () => {
    expect(parseFiness('750712184')).toEqual({ ok: true, value: '750712184' });
    expect(parseFiness('750712148')).toEqual({ ok: false, code: 'finess-key-wrong' });
    expect(parseFiness('75071218')).toEqual({ ok: false, code: 'finess-malformed' });
    expect(parseFiness('2C0000014')).toEqual({ ok: false, code: 'finess-malformed' });
  });

  it('may begin with a Corsican department', () => {
    expect(parseFiness('2a0000014')).toEqual({ ok: true, value: '2A0000014' });
    expect(parseFiness('2B0000020')).toEqual({ ok: true, value: '2B0000020' });
    expect(parseFiness('2B0000014')).toEqual({ ok: false, code: 'finess-key-wrong' });
  });
});

describe('the hospital’s and Diurne’s own identifiers', () => {
  it('keeps leading zeros of an IPP and refuses what is not one word', () => {
    expect(parseIpp(' 00123456 ')).toEqual({ ok: true, value: '00123456' });
    expect(parseIpp('IPP 12')).toEqual({ ok: false, code: 'ipp-malformed' });
    expect(parseIpp('')).toEqual({ ok: false, code: 'ipp-malformed' });
    expect(parseIpp('1'.repeat(21))).toEqual({ ok: false, code: 'ipp-malformed' });
  });

  it('writes a UUID in lower case and refuses what is none', () => {
    expect(parseEntityId('0192F0C1-7B2A-7C3D-9E4F-0123456789AB')).toEqual({
      ok: true,
      value: '0192f0c1-7b2a-7c3d-9e4f-0123456789ab',
    });
    expect(parseEntityId('0192f0c17b2a7c3d9e4f0123456789ab')).toEqual({ ok: false, code: 'entity-id-malformed' });
    expect(parseEntityId('0192f0c1-7b2a-0c3d-9e4f-0123456789ab')).toEqual({ ok: false, code: 'entity-id-malformed' });
    expect(parseEntityId("'; drop table visit; --")).toEqual({ ok: false, code: 'entity-id-malformed' });
  });
});
