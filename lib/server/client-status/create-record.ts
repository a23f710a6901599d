import 'server-only';
import type { Status } from '@/lib/contracts/client-status';
import {
  type ClientRecord,
  type ConfirmMode,
  type Exceptional,
  neverChecked,
  type Pack,
  type RecordView,
  type StatusRow,
} from './client-record';

const NO_VIEWS: readonly RecordView[] = [];

/** What an ordinary client has of it: one object for all of them. */
const ORDINARY: Readonly<Exceptional> = {
  realtime: null,
  held: null,
  missingAt: 0,
  refusedAt: 0,
  failedAt: 0,
  error: null,
  valueNotBefore: null,
  flips: null,
  isSampled: false,
  isSettled: false,
  checking: 0,
  intervalChangedAt: 0,
  previousIntervalMs: 0,
};

/** `Exceptional` takes memory only for the clients that differ from the ordinary: a third of 100,000 records. */
class LeanRecord implements ClientRecord {
  readonly clientId: string;
  cached: ClientRecord['cached'] = null;
  lastValue: boolean | null = null;
  lastValueAt = 0;
  lastOnlineAt: number | null = null;
  intervalMs: number;
  confirm: ConfirmMode = 'never';
  status: Status = 'unknown';
  sinceNotBefore: number | null = null;
  sinceNotAfter: number | null = null;
  row: StatusRow = neverChecked();
  awaitsEntry = 0;
  transitionAt = Number.POSITIVE_INFINITY;
  wheelAt = 0;
  pack: Pack | null = null;
  views: readonly RecordView[] = NO_VIEWS;
  #exceptional: Readonly<Exceptional> = ORDINARY;

  constructor(clientId: string, intervalMs: number) {
    this.clientId = clientId;
    this.intervalMs = intervalMs;
  }

  #set<Name extends keyof Exceptional>(name: Name, value: Exceptional[Name]): void {
    if (value === this.#exceptional[name]) return;
    const own: Exceptional = this.#exceptional === ORDINARY ? { ...ORDINARY } : this.#exceptional;
    own[name] = value;
    this.#exceptional = own;
  }

  get realtime() {
    return this.#exceptional.realtime;
  }
  set realtime(value) {
    this.#set('realtime', value);
  }

  get held() {
    return this.#exceptional.held;
  }
  set held(value) {
    this.#set('held', value);
  }

  get missingAt() {
    return this.#exceptional.missingAt;
  }
  set missingAt(value) {
    this.#set('missingAt', value);
  }

  get refusedAt() {
    return this.#exceptional.refusedAt;
  }
  set refusedAt(value) {
    this.#set('refusedAt', value);
  }

  get failedAt() {
    return this.#exceptional.failedAt;
  }
  set failedAt(value) {
    this.#set('failedAt', value);
  }

  get error() {
    return this.#exceptional.error;
  }
  set error(value) {
    this.#set('error', value);
  }

  get valueNotBefore() {
    return this.#exceptional.valueNotBefore;
  }
  set valueNotBefore(value) {
    this.#set('valueNotBefore', value);
  }

  get flips() {
    return this.#exceptional.flips;
  }
  set flips(value) {
    this.#set('flips', value);
  }

  get isSampled() {
    return this.#exceptional.isSampled;
  }
  set isSampled(value) {
    this.#set('isSampled', value);
  }

  get isSettled() {
    return this.#exceptional.isSettled;
  }
  set isSettled(value) {
    this.#set('isSettled', value);
  }

  get checking() {
    return this.#exceptional.checking;
  }
  set checking(value) {
    this.#set('checking', value);
  }

  get intervalChangedAt() {
    return this.#exceptional.intervalChangedAt;
  }
  set intervalChangedAt(value) {
    this.#set('intervalChangedAt', value);
  }

  get previousIntervalMs() {
    return this.#exceptional.previousIntervalMs;
  }
  set previousIntervalMs(value) {
    this.#set('previousIntervalMs', value);
  }
}

/** The record of a client of which nothing is known yet. */
export function createRecord(clientId: string, intervalMs: number): ClientRecord {
  return new LeanRecord(clientId, intervalMs);
}
