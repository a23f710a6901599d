import type { Socket } from 'node:net';
import type { FaultOf, FaultRule } from './fault-rules.ts';
import type { Reply } from './render.ts';

/** Faults of the way the answer travels; the rest of the kinds change what it says. */
export type Sabotage = FaultOf<'reset' | 'half-body' | 'wrong-length' | 'huge'>;

const HUGE_BYTES = 50 * 1024 * 1024;
const CHUNK = Buffer.alloc(64 * 1024, 'a');

export function isSabotage(rule: FaultRule): rule is Sabotage {
  return ['reset', 'half-body', 'wrong-length', 'huge'].includes(rule.kind);
}

/** What a proxy or a broken gateway would answer in place of the service, if the rule is of that kind. */
export function foreignReply(rule: FaultRule, good: Reply): Reply | null {
  switch (rule.kind) {
    case 'malformed-json':
      return { ...good, body: good.body.slice(0, Math.ceil(good.body.length * 0.7)) };
    case 'html':
      return {
        status: rule.httpStatus ?? 200,
        contentType: 'text/html',
        body: '<!doctype html><html><head><title>Gateway</title></head><body><h1>It works</h1></body></html>',
      };
    case 'empty':
      return { status: rule.httpStatus ?? 200, contentType: good.contentType, body: '' };
    case 'redirect':
      return {
        status: 302,
        contentType: 'text/plain',
        body: '',
        headers: { location: rule.location ?? 'http://127.0.0.1:9/' },
      };
    default:
      return null;
  }
}

/** Writes the reply to the bare socket in a broken manner and ends the connection. */
export function sendSabotaged(socket: Socket, reply: Reply, rule: Sabotage): void {
  const body = Buffer.from(reply.body, 'utf8');
  switch (rule.kind) {
    case 'reset':
      socket.resetAndDestroy();
      return;
    case 'half-body':
      socket.write(head(reply, body.length));
      socket.end(body.subarray(0, Math.floor(body.length / 2)));
      return;
    case 'wrong-length':
      socket.write(head(reply, Math.max(0, body.length + (rule.deltaBytes ?? -5))));
      socket.end(body);
      return;
    case 'huge':
      sendHuge(socket, reply, rule.bytes ?? HUGE_BYTES);
  }
}

function head(reply: Reply, contentLength: number): string {
  return `HTTP/1.1 ${reply.status} OK\r\ncontent-type: ${reply.contentType}\r\ncontent-length: ${contentLength}\r\n\r\n`;
}

function sendHuge(socket: Socket, reply: Reply, bytes: number): void {
  const opening = Buffer.from('{"Padding":"');
  const closing = Buffer.from(`",${reply.body.slice(1)}`);
  socket.write(head(reply, opening.length + bytes + closing.length));
  socket.write(opening);
  let left = bytes;
  const pump = () => {
    while (left > 0) {
      const chunk = CHUNK.subarray(0, Math.min(left, CHUNK.length));
      left -= chunk.length;
      if (!socket.write(chunk)) {
        socket.once('drain', pump);
        return;
      }
    }
    socket.end(closing);
  };
  pump();
}
