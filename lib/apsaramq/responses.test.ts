import { describe, expect, test } from 'vitest';
import { joinStatuses, parseAnswer, readOnline } from './responses.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const parse = (text: string) => parseAnswer(bytes(text));

function bodyOf(text: string): unknown {
  const answer = parse(text);
  if (answer.kind !== 'answer') throw new Error(`unreadable: ${answer.kind}`);
  return answer.body;
}

function joinJson(list: unknown, ids: readonly string[] = ['a', 'b']) {
  return joinStatuses(bodyOf(JSON.stringify({ RequestId: 'R', OnlineStatusList: list })), ids);
}

function joinXml(entries: string, ids: readonly string[] = ['a', 'b']) {
  const root = 'BatchQuerySessionByClientIdsResponse';
  return joinStatuses(bodyOf(`<${root}><RequestId>R</RequestId>${entries}</${root}>`), ids);
}

const xmlEntry = (id: string, status: string) =>
  `<OnlineStatusList><ClientId>${id}</ClientId><OnlineStatus>${status}</OnlineStatus></OnlineStatusList>`;

describe('joining a batch answer', () => {
  test('goes by ClientId, in whatever order the answer is', () => {
    const joined = joinJson([
      { OnlineStatus: false, ClientId: 'b' },
      { OnlineStatus: true, ClientId: 'a' },
    ]);
    expect(joined?.values).toEqual(
      new Map([
        ['a', true],
        ['b', false],
      ]),
    );
  });

  test('an id that the answer leaves out is missing', () => {
    const joined = joinJson([{ OnlineStatus: true, ClientId: 'a' }]);
    expect(joined).toEqual({ values: new Map([['a', true]]), missing: ['b'], malformed: [] });
  });

  test('a stranger is ignored, and so is an id in other letters', () => {
    const joined = joinJson([
      { OnlineStatus: false, ClientId: 'A' },
      { OnlineStatus: false, ClientId: ' b' },
      { OnlineStatus: false, ClientId: 'c' },
    ]);
    expect(joined).toEqual({ values: new Map(), missing: ['a', 'b'], malformed: [] });
  });

  test.each(['"false"', '"true"', '0', '1', 'null', '[]', '[false]', '{}', '""'])(
    '%s for the boolean makes the id malformed',
    (status) => {
      const joined = joinJson([{ OnlineStatus: JSON.parse(status), ClientId: 'a' }], ['a']);
      expect(joined).toEqual({ values: new Map(), missing: [], malformed: ['a'] });
    },
  );

  test('an entry without a status makes the id malformed', () => {
    expect(joinJson([{ ClientId: 'a' }], ['a'])?.malformed).toEqual(['a']);
  });

  test('entries that contradict each other make the id malformed, also a third time', () => {
    const online = { OnlineStatus: true, ClientId: 'a' };
    const offline = { OnlineStatus: false, ClientId: 'a' };
    expect(joinJson([online, offline], ['a'])?.malformed).toEqual(['a']);
    expect(joinJson([online, offline, offline], ['a'])?.values.size).toBe(0);
    expect(joinJson([{ OnlineStatus: 0, ClientId: 'a' }, offline], ['a'])?.values.size).toBe(0);
  });

  test('entries that agree count once', () => {
    const offline = { OnlineStatus: false, ClientId: 'a' };
    expect(joinJson([offline, offline], ['a'])?.values).toEqual(new Map([['a', false]]));
  });

  test('one broken entry does not spoil the others', () => {
    const joined = joinJson([null, 7, [], { ClientId: 5 }, { OnlineStatus: true, ClientId: 'a' }]);
    expect(joined?.values).toEqual(new Map([['a', true]]));
  });

  test.each([null, {}, 'x', 7, true])('a list that is %j is no list', (list) => {
    expect(joinJson(list)).toBeNull();
  });

  test('names of object properties are ids like any other', () => {
    const ids = ['__proto__', 'constructor'];
    const joined = joinStatuses(
      bodyOf('{"OnlineStatusList":[{"ClientId":"__proto__","OnlineStatus":false}]}'),
      ids,
    );
    expect(joined?.values.get('__proto__')).toBe(false);
    expect(joined?.missing).toEqual(['constructor']);
  });
});

describe('an XML batch answer', () => {
  test('reads one entry and several', () => {
    expect(joinXml(xmlEntry('a', 'true'))?.values).toEqual(new Map([['a', true]]));
    const both = joinXml(xmlEntry('a', 'true') + xmlEntry('b', 'false'));
    expect(both?.values).toEqual(
      new Map([
        ['a', true],
        ['b', false],
      ]),
    );
  });

  test('without an entry all ids are missing', () => {
    expect(joinXml('')?.missing).toEqual(['a', 'b']);
  });

  test.each([
    'False',
    'TRUE',
    ' false',
    'false ',
    '0',
    '',
    'no',
    '<b>false</b>',
    '&#102;alse',
    '<![CDATA[false]]>',
  ])('"%s" is no boolean', (status) => {
    expect(joinXml(xmlEntry('a', status), ['a'])?.malformed).toEqual(['a']);
  });

  test('numbers and booleans as ids stay text', () => {
    const joined = joinXml(xmlEntry('007', 'true') + xmlEntry('true', 'false'), [
      '007',
      'true',
      '7',
    ]);
    expect(joined?.values).toEqual(
      new Map([
        ['007', true],
        ['true', false],
      ]),
    );
    expect(joined?.missing).toEqual(['7']);
  });

  test('references in ids are decoded once', () => {
    const joined = joinXml(xmlEntry('a&amp;lt;&#64;&#x4E2D;', 'true'), ['a&lt;@中']);
    expect(joined?.values.get('a&lt;@中')).toBe(true);
  });

  test('a document type is refused, entities are never expanded', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "false">]>';
    const root = 'BatchQuerySessionByClientIdsResponse';
    expect(parse(`<?xml version="1.0"?>${bomb}<${root}></${root}>`).kind).not.toBe('answer');
    expect(joinXml(xmlEntry('a', '&a;'), ['a'])?.malformed).toEqual(['a']);
  });

  test('a tag that only a lenient reader takes for one is refused', () => {
    const entry = xmlEntry('a', 'false');
    for (const tag of ['</\uFEFFOnlineStatus>', '</ OnlineStatus>', '</OnlineStatus\u00A0>']) {
      const root = 'BatchQuerySessionByClientIdsResponse';
      const body = `<${root}>${entry.replace('</OnlineStatus>', tag)}</${root}>`;
      expect(parse(body).kind).not.toBe('answer');
    }
  });

  test('half a document is malformed', () => {
    const whole = `<BatchQuerySessionByClientIdsResponse>${xmlEntry('a', 'false')}</BatchQuerySessionByClientIdsResponse>`;
    for (let length = 1; length < whole.length; length += 1) {
      expect(parse(whole.slice(0, length)).kind).not.toBe('answer');
    }
  });
});

describe('a single answer', () => {
  test('is read from JSON and XML', () => {
    expect(readOnline(bodyOf('{"OnlineStatus":true,"RequestId":"R"}'))).toBe(true);
    const xml =
      '<?xml version="1.0" encoding="UTF-8"?><QuerySessionByClientIdResponse><OnlineStatus>false</OnlineStatus></QuerySessionByClientIdResponse>';
    expect(readOnline(bodyOf(xml))).toBe(false);
  });

  test.each(['"false"', '0', 'null', '[false]', '{}'])('%s is no value', (status) => {
    expect(readOnline(bodyOf(`{"OnlineStatus":${status}}`))).toBeNull();
  });

  test('without a status has no value', () => {
    expect(readOnline(bodyOf('{"RequestId":"R"}'))).toBeNull();
  });
});

describe('an error answer', () => {
  test('gives its code and request in JSON and XML', () => {
    const expected = { code: 'NoPermission', requestId: 'R' };
    expect(parse('{"Code":"NoPermission","RequestId":"R","Message":"m"}')).toMatchObject(expected);
    expect(parse('{"code":"NoPermission","requestId":"R"}')).toMatchObject(expected);
    const xml = '<Error><RequestId>R</RequestId><Code>NoPermission</Code></Error>';
    expect(parse(xml)).toMatchObject(expected);
  });

  test('a success code is no error', () => {
    expect(parse('{"Code":"200","OnlineStatus":true}')).toMatchObject({ code: null });
  });
});

describe('an unreadable body', () => {
  test.each([
    ['{"OnlineStatus":tr', 'MalformedResponse'],
    ['', 'MalformedResponse'],
    ['   ', 'MalformedResponse'],
    ['<QuerySessionByClientIdResponse><Online', 'MalformedResponse'],
    ['<!DOCTYPE html><html><body>503</body></html>', 'NonJsonResponse'],
    ['<html></html>', 'NonJsonResponse'],
    ['upstream connect error', 'NonJsonResponse'],
    ['[]', 'NonJsonResponse'],
    ['null', 'NonJsonResponse'],
    ['false', 'NonJsonResponse'],
  ])('%j is a %s', (text, kind) => {
    expect(parse(text)).toEqual({ kind });
  });

  test('a byte order mark is no fault, a broken byte is', () => {
    expect(parse('\uFEFF{"OnlineStatus":true}').kind).toBe('answer');
    const broken = bytes('{"OnlineStatus":true,"RequestId":"R"}');
    broken[30] = 0xff;
    expect(parseAnswer(broken).kind).not.toBe('answer');
  });
});
