/**
 * Runs in each document before its own scripts: answers the polls when a feed is set, counts frames, and says when
 * what was answered or pressed has been painted.
 */
(() => {
  const POLL_MS = 2000;
  const STATUSES = /\/api\/v1\/watchlists\/[^/]+\/statuses/;
  const settings = { size: 0, pollEveryMs: POLL_MS, flipShare: 0.01, ...window.benchSettings };
  const records = { polls: 0, paintedMs: [], actedMs: [], interactionsMs: [], shifts: [] };
  const frames = { count: 0, firstAt: 0, lastAt: 0 };
  let drawnCells = 0;
  let everDrawnCells = 0;
  let completedAt = null;

  for (const name of ['drawImage', 'putImageData']) {
    const native = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (...args) {
      if (this.canvas.isConnected) noteDrawn();
      return native.apply(this, args);
    };
  }
  function noteDrawn() {
    drawnCells += 1;
    everDrawnCells += 1;
  }

  /** A message that is sent within a frame arrives when its style, layout and paint are done. */
  function afterFrame(done) {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        done(performance.now());
      };
      port2.postMessage(null);
    });
  }

  function notePainted(list, startedAt) {
    drawnCells = 0;
    const look = (now) => {
      if (drawnCells > 0) list.push(now - startedAt);
      else if (now - startedAt < 5000) afterFrame(look);
    };
    afterFrame(look);
  }

  function countFrames(now) {
    if (frames.count === 0) frames.firstAt = now;
    else frames.lastAt = now;
    frames.count += 1;
    requestAnimationFrame(countFrames);
  }
  requestAnimationFrame(countFrames);

  function lookForGrid(now) {
    const label = document.querySelector('[role="listbox"]')?.getAttribute('aria-label') ?? '';
    const shown = Number((/[\d,]+/.exec(label)?.[0] ?? '').replaceAll(',', ''));
    if (shown === settings.expected && everDrawnCells > 0) {
      completedAt = performance.timeOrigin + now;
    } else afterFrame(lookForGrid);
  }
  if (settings.expected) afterFrame(lookForGrid);

  for (const kind of ['click', 'change', 'keydown']) {
    addEventListener(kind, (event) => notePainted(records.actedMs, event.timeStamp), true);
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.interactionId) records.interactionsMs.push(entry.duration);
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) noteShift(entry);
  }).observe({ type: 'layout-shift', buffered: true });
  function noteShift({ value, sources }) {
    const nodes = sources.map(({ node }) => node?.outerHTML?.slice(0, 120) ?? String(node));
    records.shifts.push({ value, nodes });
  }

  const feed = settings.size > 0 ? createFeed() : null;
  if (feed !== null) {
    const nativeFetch = window.fetch;
    window.fetch = (input, init) => {
      const url = String(input instanceof Request ? input.url : input);
      return STATUSES.test(url) ? Promise.resolve(feed.answer(url)) : nativeFetch(input, init);
    };
    for (const name of ['setTimeout', 'setInterval']) {
      const native = window[name];
      window[name] = (run, delayMs, ...args) => native(run, hastened(delayMs), ...args);
    }
  }

  /** The product's polls alone wait for a random time around two seconds. */
  function hastened(delayMs) {
    const isPoll = delayMs !== POLL_MS && delayMs >= 1700 && delayMs <= 2300;
    return isPoll ? (delayMs * settings.pollEveryMs) / POLL_MS : delayMs;
  }

  function createFeed() {
    const now = new Date().toISOString();
    const rows = Array.from({ length: settings.size }, (_, index) => ({
      clientId: `GID_bench@@@device-${index}`,
      status: index % 10 === 9 ? 'offline' : 'online',
      flags: [],
      since: { notBefore: null, notAfter: now },
      checkedAt: now,
      source: 'cached',
    }));
    let version = 0;
    const answer = (url) => {
      const since = new URL(url, location.href).searchParams.get('since');
      const isDelta = since === `v${version}`;
      const clients = isDelta ? flipSome(rows) : rows;
      version += 1;
      const text = JSON.stringify(answerOf({ rows, clients, version, full: !isDelta }));
      const response = new Response(null, { headers: { 'content-type': 'application/json' } });
      response.json = async () => {
        if (isDelta) notePainted(records.paintedMs, performance.now());
        records.polls += 1;
        return JSON.parse(text);
      };
      return response;
    };
    return { answer };
  }

  /** Another step each time, so that what has flipped together is spread over the board; none is met twice. */
  function flipSome(rows) {
    const count = Math.round(rows.length * settings.flipShare);
    const first = Math.floor(Math.random() * rows.length);
    const step = 10 * Math.floor((Math.random() * rows.length) / 10) + 7;
    const now = new Date().toISOString();
    return Array.from({ length: count }, (_, nth) => {
      const row = rows[(first + nth * step) % rows.length];
      row.status = row.status === 'online' ? 'offline' : 'online';
      row.since = { notBefore: row.checkedAt, notAfter: now };
      row.checkedAt = now;
      return row;
    });
  }

  function answerOf({ rows, clients, version, full }) {
    const now = new Date().toISOString();
    const online = rows.filter(({ status }) => status === 'online').length;
    const summary = { online, offline: rows.length - online, unknown: 0, stale: 0, conflict: 0 };
    const checked = { oldestAt: now, newestAt: now, nextDueAt: null };
    const common = { cursor: `v${version}`, now, full, total: rows.length, summary, checked };
    return { ...common, clients, removed: [] };
  }

  window.bench = {
    noteDrawn,
    set: (changes) => Object.assign(settings, changes),
    completedAt: () => completedAt,
    polls: () => records.polls,
    reset() {
      Object.assign(records, { paintedMs: [], actedMs: [], interactionsMs: [], shifts: [] });
      Object.assign(frames, { count: 0, firstAt: 0, lastAt: 0 });
    },
    read: () => ({
      ...records,
      drawnCells: everDrawnCells,
      framesPerSecond: ((frames.count - 1) * 1000) / (frames.lastAt - frames.firstAt),
    }),
  };
})();
