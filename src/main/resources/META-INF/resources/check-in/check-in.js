// The check-in desk. What it sees is shown at once from the list it has, kept in the browser's database, and sent when it can be;
// the server's answer stands. Each scan has an id of its own, so that sending it again does no harm.
const PAGE = document.body.dataset.page;
const LANGUAGE = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;
const TONES = { CHECKED_IN: 'good', ALREADY: 'notice', REVOKED: 'bad', NOT_APPROVED: 'bad', UNKNOWN: 'bad', NO_SESSION: 'bad', UNDONE: 'notice' };
const SIGNS = { CHECKED_IN: '✓', ALREADY: '↺', REVOKED: '✕', NOT_APPROVED: '✕', UNKNOWN: '?', NO_SESSION: '✕', UNDONE: '↶' };
const SENT_AT_ONCE = 100;
const SHOWN = 20;

const $ = (id) => document.getElementById(id);
const texts = new Map([...$('texts').content.children].map((text) => [text.dataset.key, text.textContent]));
const say = (key, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), texts.get(key));
const time = (at) => new Intl.DateTimeFormat(LANGUAGE, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: document.body.dataset.zone }).format(new Date(at));
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const badges = new Map();
const ended = new Map();
const seen = new Map();
let people = [];
let salt = '';
let csrf = null;
let connection = 'online';
let queue = [];
let last = [];
let sending = false;

// The browser's database: the list, and the scans that wait. Without one, all goes on while the page stays open.
const database = await new Promise((resolve) => {
  const request = indexedDB.open(`plenary ${PAGE}`, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('kept');
    request.result.createObjectStore('queue', { keyPath: 'scanId' });
  };
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => resolve(null);
}).catch(() => null);

function stored(store, mode, act) {
  return !database ? Promise.resolve(null) : new Promise((resolve, reject) => {
    const request = act(database.transaction(store, mode).objectStore(store));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const sha256 = async (text) => hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
const codeOf = (text) => text.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
const sessionId = () => Number($('session').value) || null;
const seenKey = (session, person) => `${session}:${person}`;

function take(roll) {
  ({ salt, people } = roll);
  badges.clear();
  ended.clear();
  people.forEach((person) => {
    person.words = fold(`${person.name} ${person.of ?? ''}`).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    if (person.badge) {
      badges.set(person.badge, person);
    }
    person.ended.forEach((one) => ended.set(one.badge, { person, reason: one.reason }));
  });
  seen.clear();
  roll.seen.forEach((one) => seen.set(seenKey(one.sessionId, one.participantId), one));
  queue.filter((scan) => scan.outcome === 'CHECKED_IN' && !undoing(scan.scanId)).forEach((scan) => seen.set(seenKey(scan.sessionId, scan.participant), { at: scan.seenAt, desk: scan.desk }));
  const before = sessionId() ?? Number(localStorage.getItem(`${PAGE} session`));
  $('session').replaceChildren(...roll.sessions.map((session) => {
    const day = new Intl.DateTimeFormat(LANGUAGE, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(session.heldOn));
    return new Option(`${day} · ${session.name}`, session.id, false, session.id === before);
  }));
  showHere();
}

const undoing = (scanId) => queue.some((one) => one.undo === scanId);

/** What this desk saw since the list was fetched must be known after a reload without a network. */
const rememberSeen = () => stored('kept', 'readwrite', (store) => store.put([...seen], 'seen')).catch(() => {});

async function refresh() {
  try {
    const response = await fetch(`${PAGE}/roll`, { headers: { Accept: 'application/json' }, redirect: 'manual' });
    if (!response.ok) {
      connection = 'signed-out';
      return false;
    }
    const fetched = await response.json();
    csrf = fetched.csrf;
    take(fetched.roll);
    connection = 'online';
    await stored('kept', 'readwrite', (store) => store.put(JSON.parse(JSON.stringify(fetched.roll)), 'roll'));
    await rememberSeen();
    return true;
  } catch {
    connection = 'offline';
    return false;
  } finally {
    showStanding();
  }
}

async function send(again = true) {
  if (sending || queue.length === 0) {
    return;
  }
  sending = true;
  try {
    if (!csrf && !(await refresh())) {
      return;
    }
    const scans = queue.filter((one) => !one.undo).slice(0, SENT_AT_ONCE);
    const undone = scans.length > 0 ? [] : queue;
    const response = await fetch(`${PAGE}/${scans.length > 0 ? 'scans' : 'undo'}`, {
      method: 'POST', redirect: 'manual', headers: { 'Content-Type': 'application/json', [csrf.header]: csrf.token },
      body: JSON.stringify(scans.length === 0 ? undone.map((one) => one.undo) : scans.map(({ scanId, sessionId: session, codeHash, participantId, seenAt, desk }) => ({ scanId, sessionId: session, codeHash, participantId, seenAt, desk }))),
    });
    if (response.ok) {
      connection = 'online';
      for (const answer of scans.length > 0 ? await response.json() : []) {
        await answered(answer);
      }
      for (const one of undone) {
        queue = queue.filter((other) => other !== one);
        await stored('queue', 'readwrite', (store) => store.delete(one.scanId));
      }
    } else {
      csrf = null;
      again = again && response.status === 403 && (await refresh());
      if (!again) {
        connection = response.type === 'opaqueredirect' || response.status === 403 ? 'signed-out' : 'offline';
        return;
      }
    }
  } catch {
    connection = 'offline';
    return;
  } finally {
    sending = false;
    showStanding();
  }
  await send(false);
}

async function answered(answer) {
  const scan = queue.find((one) => one.scanId === answer.scanId);
  queue = queue.filter((one) => one !== scan);
  await stored('queue', 'readwrite', (store) => store.delete(answer.scanId));
  if (undoing(answer.scanId)) {
    return;
  }
  if (answer.participantId && (answer.outcome === 'CHECKED_IN' || answer.outcome === 'ALREADY')) {
    seen.set(seenKey(scan.sessionId, answer.participantId), { at: answer.seenAt, desk: answer.desk });
  } else if (scan.participant) {
    seen.delete(seenKey(scan.sessionId, scan.participant));
  }
  await rememberSeen();
  const entry = last.find((one) => one.scanId === answer.scanId);
  if (entry) {
    const changed = entry.outcome !== answer.outcome;
    Object.assign(entry, { outcome: answer.outcome, name: answer.name ?? entry.name, at: answer.seenAt, desk: answer.desk, reason: answer.reason });
    if (changed && (entry === last[0] || TONES[answer.outcome] === 'bad')) {
      showResult(entry);
    }
  }
  showLast();
  showHere();
}

/** @param codeHash of a badge, or null where `person` was found by name */
async function see(codeHash, person) {
  const session = sessionId();
  if (!session) {
    showResult({ outcome: 'NO_SESSION', name: say('no-session') });
    return;
  }
  let outcome = 'CHECKED_IN';
  let reason = null;
  if (codeHash) {
    const salted = await sha256(salt + codeHash);
    person = badges.get(salted) ?? ended.get(salted)?.person;
    reason = ended.get(salted)?.reason;
    outcome = badges.has(salted) ? 'CHECKED_IN' : person ? 'REVOKED' : 'UNKNOWN';
  }
  if (outcome === 'CHECKED_IN' && !person.approved) {
    outcome = 'NOT_APPROVED';
  }
  const before = person && seen.get(seenKey(session, person.id));
  const scan = {
    scanId: crypto.randomUUID(), sessionId: session, codeHash, participantId: codeHash ? null : person.id, participant: person?.id, outcome,
    seenAt: new Date().toISOString(), desk: $('desk').value.trim() || '1',
  };
  const entry = { scanId: scan.scanId, outcome, name: person?.name ?? '', at: scan.seenAt, desk: scan.desk, reason, key: seenKey(session, person?.id) };
  if (before && outcome !== 'REVOKED') {
    Object.assign(entry, { outcome: 'ALREADY', at: before.at, desk: before.desk });
  } else {
    if (outcome === 'CHECKED_IN') {
      seen.set(seenKey(session, person.id), { at: scan.seenAt, desk: scan.desk });
    }
    queue.push(scan);
    await stored('queue', 'readwrite', (store) => store.put(scan)).catch(() => {});
    await rememberSeen();
  }
  last = [entry, ...last].slice(0, SHOWN);
  showResult(entry);
  showLast();
  showHere();
  showStanding();
  navigator.vibrate?.(TONES[entry.outcome] === 'good' ? 60 : [60, 60, 160]);
  await send();
}

/** The wrong person was scanned. It is sent after the scan itself, so that the history tells both. */
async function undo(entry) {
  const one = { scanId: crypto.randomUUID(), undo: entry.scanId };
  queue.push(one);
  seen.delete(entry.key);
  entry.outcome = 'UNDONE';
  await stored('queue', 'readwrite', (store) => store.put(one)).catch(() => {});
  await rememberSeen();
  showResult(entry);
  showLast();
  showHere();
  showStanding();
  $('find').focus();
  await send();
}

function showResult(entry) {
  const result = $('result');
  result.hidden = false;
  result.className = `card result ${TONES[entry.outcome]}`;
  result.dataset.outcome = entry.outcome;
  result.querySelector('.icon').textContent = SIGNS[entry.outcome];
  result.querySelector('.word').textContent = entry.outcome === 'ALREADY' ? say('ALREADY', time(entry.at), entry.desk) : say(entry.outcome);
  result.querySelector('.who').textContent = entry.name;
  result.querySelector('.more').textContent = { CHECKED_IN: () => time(entry.at), REVOKED: () => entry.reason ?? say('printed-again') }[entry.outcome]?.() ?? '';
}

function showLast() {
  $('last-card').hidden = last.length === 0;
  $('last').replaceChildren(...last.map((entry) => {
    const item = document.createElement('li');
    item.className = TONES[entry.outcome];
    const word = entry.outcome === 'ALREADY' ? say('ALREADY', time(entry.at), entry.desk) : say(entry.outcome);
    item.append(Object.assign(document.createElement('span'), { textContent: [`${SIGNS[entry.outcome]} ${time(entry.at)}`, entry.name, word].filter(Boolean).join(' · ') }));
    if (entry.outcome === 'CHECKED_IN') {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: say('undo') });
      button.setAttribute('aria-label', say('undo-named', entry.name));
      button.addEventListener('click', () => undo(entry));
      item.append(button);
    }
    return item;
  }));
}

function showHere() {
  const session = sessionId();
  $('here').textContent = session ? say('here', [...seen.keys()].filter((key) => key.startsWith(`${session}:`)).length) : say('no-session');
}

function showStanding() {
  const standing = $('standing');
  standing.className = connection === 'online' && queue.length === 0 ? 'good' : connection === 'online' ? 'notice' : 'bad';
  const sign = { online: queue.length ? '↥' : '✓', offline: '⚠', 'signed-out': '⚠' }[connection];
  const words = [connection === 'online' ? '' : say(connection), queue.length ? say('waiting', queue.length) : say('all-sent')];
  standing.textContent = `${sign} ${words.filter(Boolean).join(' ')}`;
  standing.dataset.waiting = queue.length;
}

function find() {
  const text = $('find').value.trim();
  const words = fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const found = words.length === 0 ? [] : people.filter((person) => words.every((word) => person.words.some((own) => own.startsWith(word)))).slice(0, SHOWN);
  $('found').replaceChildren(...found.map((person) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = [person.name, person.of].filter(Boolean).join(' · ');
    button.addEventListener('click', async () => {
      $('find').value = '';
      find();
      await see(null, person);
      $('find').focus();
    });
    const item = document.createElement('li');
    item.append(button);
    return item;
  }));
  if (words.length > 0 && found.length === 0 && codeOf(text).length < 16) {
    $('found').append(Object.assign(document.createElement('li'), { textContent: say('found-none') }));
  }
  return found;
}

async function read(text) {
  const code = codeOf(text);
  if (code.length === 16 && crypto.subtle) {
    await see(await sha256(code), null);
  } else {
    showResult({ outcome: 'UNKNOWN', name: say('code-invalid') });
  }
}

// The camera, read by the browser itself where it can, else by jsQR.
let stream = null;
let lastRead = { text: '', at: 0 };

async function scan(detector, canvas) {
  if (!stream) {
    return;
  }
  const video = $('video');
  let text = null;
  if (video.readyState >= 2) {
    if (detector) {
      text = (await detector.detect(video).catch(() => []))[0]?.rawValue ?? null;
    } else if (window.jsQR) {
      canvas.width = Math.min(640, video.videoWidth);
      canvas.height = Math.round((canvas.width * video.videoHeight) / video.videoWidth);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      context.drawImage(video, 0, 0, canvas.width, canvas.height);
      text = window.jsQR(context.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height)?.data ?? null;
    }
  }
  if (text && (text !== lastRead.text || Date.now() - lastRead.at > 4_000)) {
    await read(text);
  }
  if (text) {
    lastRead = { text, at: Date.now() };
  }
  setTimeout(() => scan(detector, canvas), 150);
}

async function startCamera() {
  const problem = $('camera-problem');
  problem.hidden = true;
  const native = 'BarcodeDetector' in window && (await window.BarcodeDetector.getSupportedFormats().catch(() => [])).includes('qr_code');
  if (!navigator.mediaDevices?.getUserMedia || (!native && !window.jsQR)) {
    problem.textContent = say('camera-none');
    problem.hidden = false;
    return;
  }
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  } catch {
    problem.textContent = say('camera-refused');
    problem.hidden = false;
    return;
  }
  $('video').srcObject = stream;
  $('video').hidden = false;
  await $('video').play();
  $('camera').textContent = say('camera-stop');
  scan(native ? new window.BarcodeDetector({ formats: ['qr_code'] }) : null, document.createElement('canvas'));
}

function stopCamera() {
  stream.getTracks().forEach((track) => track.stop());
  stream = null;
  $('video').hidden = true;
  $('camera').textContent = say('camera');
}

$('camera').addEventListener('click', () => (stream ? stopCamera() : startCamera()));
$('find').addEventListener('input', find);
$('find').addEventListener('keydown', async (event) => {
  if (event.key === 'Enter') {
    const text = $('find').value;
    const found = find();
    if (found.length === 1) {
      $('found').querySelector('button').click();
    } else if (found.length === 0 && text.trim()) {
      $('find').value = '';
      find();
      await read(text);
    }
  }
});
$('session').addEventListener('change', () => {
  localStorage.setItem(`${PAGE} session`, $('session').value);
  showHere();
});
$('desk').value = localStorage.getItem(`${PAGE} desk`) ?? '1';
$('desk').addEventListener('change', () => localStorage.setItem(`${PAGE} desk`, $('desk').value));
window.addEventListener('online', () => send().then(refresh));
window.addEventListener('offline', () => {
  connection = 'offline';
  showStanding();
});

const kept = await stored('kept', 'readonly', (store) => store.get('roll')).catch(() => null);
queue = (await stored('queue', 'readonly', (store) => store.getAll()).catch(() => null)) ?? [];
if (kept) {
  take(kept);
  ((await stored('kept', 'readonly', (store) => store.get('seen')).catch(() => null)) ?? []).forEach(([key, one]) => seen.set(key, one));
  showHere();
}
await refresh();
await send();
document.body.dataset.ready = 'true';
setInterval(() => (queue.length > 0 ? send() : connection === 'offline' && refresh()), 5_000);
setInterval(() => queue.length === 0 && refresh(), 60_000);
navigator.serviceWorker?.register(`${PAGE}/worker.js`, { scope: PAGE }).then(() => navigator.serviceWorker.ready).then(() => {
  document.body.dataset.kept = 'true';
}).catch(() => {});
