import { createServer, connect as openSocket, type Server, type Socket } from 'node:net';

/**
 * pass: bytes go through. refuse: nothing listens. reset: connections are accepted and reset.
 * stall: connections are held, bytes wait. cut: the answer breaks off after some bytes.
 */
export type ProxyMode = 'pass' | 'refuse' | 'reset' | 'stall' | 'cut';

const CUT_AFTER_BYTES = 120;

/** A TCP proxy in front of a service or a database, the network that fails. */
export class FaultProxy {
  readonly #target: { host: string; port: number };
  readonly #pairs = new Set<{ inner: Socket; outer: Socket }>();
  #server: Server;
  #mode: ProxyMode = 'pass';
  #port = 0;

  private constructor(target: { host: string; port: number }) {
    this.#target = target;
    this.#server = this.#createServer();
  }

  static async start(target: { host: string; port: number }): Promise<FaultProxy> {
    const proxy = new FaultProxy(target);
    await proxy.#listen();
    return proxy;
  }

  get port(): number {
    return this.#port;
  }

  /** Connections of the earlier mode are kept through pass and stall, and are reset otherwise. */
  async set(mode: ProxyMode): Promise<void> {
    const wasRefusing = this.#mode === 'refuse';
    this.#mode = mode;
    if (mode === 'refuse' && !wasRefusing) await this.#close();
    if (mode !== 'refuse' && wasRefusing) await this.#listen();
    if (mode === 'refuse' || mode === 'reset') this.#resetAll();
    for (const { inner, outer } of this.#pairs) {
      for (const socket of [inner, outer]) mode === 'stall' ? socket.pause() : socket.resume();
    }
  }

  async stop(): Promise<void> {
    this.#resetAll();
    if (this.#mode !== 'refuse') await this.#close();
  }

  #createServer(): Server {
    return createServer({ pauseOnConnect: true, noDelay: true }, (outer) => this.#accept(outer));
  }

  #accept(outer: Socket): void {
    outer.on('error', () => {});
    if (this.#mode === 'reset') {
      outer.resetAndDestroy();
      return;
    }
    const inner = openSocket({ ...this.#target, noDelay: true });
    const pair = { inner, outer };
    this.#pairs.add(pair);
    const end = () => {
      this.#pairs.delete(pair);
      inner.destroy();
      outer.destroy();
    };
    for (const socket of [inner, outer]) socket.on('error', end).on('close', end);
    outer.on('data', (chunk) => inner.write(chunk));
    inner.on('data', (chunk: Buffer) => this.#deliver(outer, chunk));
    for (const socket of [inner, outer]) this.#mode === 'stall' ? socket.pause() : socket.resume();
  }

  #deliver(outer: Socket, chunk: Buffer): void {
    if (this.#mode !== 'cut') {
      outer.write(chunk);
      return;
    }
    outer.write(chunk.subarray(0, CUT_AFTER_BYTES), () => outer.resetAndDestroy());
  }

  #resetAll(): void {
    for (const { inner, outer } of this.#pairs) {
      inner.destroy();
      outer.resetAndDestroy();
    }
    this.#pairs.clear();
  }

  #listen(): Promise<void> {
    this.#server = this.#createServer();
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#port, '127.0.0.1', () => {
        const address = this.#server.address();
        if (typeof address === 'object' && address) this.#port = address.port;
        resolve();
      });
    });
  }

  #close(): Promise<void> {
    const server = this.#server;
    return new Promise((resolve) => {
      server.close(() => resolve());
      this.#resetAll();
    });
  }
}

/** The same address with another port, to go through a proxy. */
export function through(proxy: FaultProxy, url: string): string {
  const changed = new URL(url);
  changed.hostname = '127.0.0.1';
  changed.port = String(proxy.port);
  return changed.href.replace(/\/$/, '');
}
