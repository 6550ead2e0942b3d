// The checks: node check.mjs BINARY GLOSSARY

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ALGORITHMS, AUDIENCE, CLIENTS, IdentityProvider } from './provider.mjs';

const [binary, glossary] = process.argv.slice(2);
const data = mkdtempSync(join(tmpdir(), 'entente-oidc-'));
const provider = await IdentityProvider.start();
const server = spawn(binary, [
  'serve', '--listen', '127.0.0.1:0', '--data', data, '--glossary', glossary,
  '--oidc-issuer', provider.issuer, '--oidc-audience', AUDIENCE, '--webhooks-to-private-addresses',
], { stdio: ['ignore', 'inherit', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });

let passed = 0;
async function check(what, run) {
  await run();
  passed += 1;
  console.log(`ok: ${what}`);
}

const address = await new Promise((found, failed) => {
  let said = '';
  server.on('exit', () => failed(new Error(`the server ended: ${said}`)));
  server.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
    const serving = said.match(/http:\/\/([^/\s]+)/);
    if (serving) found(serving[1]);
  });
});

// Each asks from an address of its own on loopback, since wrong tokens slow their address.
let asker = 1;
function ask(token, path, { method = 'GET', body, from = `127.0.0.${(asker += 1)}` } = {}) {
  const [host, port] = address.split(':');
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  return new Promise((done, failed) => {
    const sent = request({ host, port, path: `/api/v1${path}`, method, headers, localAddress: from });
    sent.on('error', failed).on('response', async (answer) => {
      let text = '';
      for await (const part of answer) text += part;
      done({ status: answer.statusCode, body: text ? JSON.parse(text) : null });
    });
    sent.end(body && JSON.stringify(body));
  });
}

const refused = async (what, token) => check(`refused: ${what}`, async () => {
  const answer = await ask(token, '/account');
  assert.equal(answer.status, 401, JSON.stringify(answer));
  assert.equal(answer.body.code, 'unauthenticated');
});

async function run() {
  const drafter = await provider.token('client-of-drafter');
  const xa = await provider.token('client-of-xa');
  const comment = { on_version: 1, text: 'a made-up remark' };
  const comments = '/proposals/cyberspace-1/comments';

  for (const alg of ALGORITHMS) {
    const client = Object.keys(CLIENTS).find((id) => CLIENTS[id].alg === alg);
    await check(`a token signed with ${alg} is taken`, async () => {
      const { status, body } = await ask(await provider.token(client), '/account');
      assert.equal(status, 200, JSON.stringify(body));
      assert.equal(body.role, CLIENTS[client].role);
      assert.equal(body.state, CLIENTS[client].state ?? null);
      assert.match(body.id, /^oidc-[0-9a-f]{32}$/);
      assert.equal(body.name, null);
      assert.match(body.expires, /Z$/);
    });
  }
  await check('the same person keeps the id, another has another', async () => {
    const id = async (token) => (await ask(token, '/account')).body.id;
    assert.equal(await id(await provider.token('client-of-drafter')), await id(drafter));
    assert.notEqual(await id(xa), await id(drafter));
  });
  await check('a drafter drafts, and a delegation does not', async () => {
    const body = { concept: 'cyberspace', definitions: [{ language: 'en', text: 'a made-up text' }] };
    assert.equal((await ask(xa, '/proposals', { method: 'POST', body })).status, 403);
    assert.equal((await ask(drafter, '/proposals', { method: 'POST', body })).status, 201);
  });
  await check('a delegation speaks for its own State', async () => {
    const said = await ask(xa, comments, { method: 'POST', body: comment });
    assert.equal(said.status, 201, JSON.stringify(said));
    assert.equal(said.body.state, 'XA');
    const body = { on_version: 1, stance: 'objects' };
    const position = (state) => `/proposals/cyberspace-1/positions/${state}`;
    const others = await ask(xa, position('XB'), { method: 'PUT', body });
    assert.equal(others.status, 403, JSON.stringify(others));
  });
  await check('others’ acts come as notices', async () => {
    const { body } = await ask(drafter, '/notices');
    assert.ok(body.items.some(({ act }) => act === 'comment.made'), JSON.stringify(body));
  });
  await check('an account is on record with its role, and an administrator revokes it', async () => {
    const made = spawnSync(binary, ['token', 'create', '--role', 'administrator', '--name', 'A test', '--data', data]);
    const administrator = made.stdout.toString().trim();
    const reader = await provider.token('client-of-reader');
    const { id } = (await ask(reader, '/account')).body;
    const { body } = await ask(administrator, '/accounts');
    const listed = body.items.find((account) => account.id === id);
    assert.deepEqual([listed.role, listed.name, listed.revoked], ['reader', null, false]);
    const revoked = await ask(administrator, `/accounts/${id}/revocation`, { method: 'POST' });
    assert.equal(revoked.status, 200, JSON.stringify(revoked));
    assert.equal((await ask(reader, '/account')).status, 401);
    assert.equal((await ask(await provider.token('client-of-reader'), '/account')).status, 401);
    assert.equal((await ask(drafter, '/account')).status, 200);
  });
  await check('a webhook of such an account is told, signed', async () => {
    const receiver = createServer();
    receiver.listen(0, '127.0.0.1');
    try {
      await once(receiver, 'listening');
      const arrived = once(receiver, 'request', { signal: AbortSignal.timeout(20_000) });
      const body = { url: `http://127.0.0.1:${receiver.address().port}/` };
      const made = await ask(drafter, '/webhooks', { method: 'POST', body });
      assert.equal(made.status, 201, JSON.stringify(made));
      assert.equal((await ask(xa, comments, { method: 'POST', body: comment })).status, 201);
      const [told, answer] = await arrived;
      let text = '';
      for await (const part of told) text += part;
      answer.end();
      assert.equal(JSON.parse(text).act, 'comment.made');
      const [, time, signature] = told.headers['entente-signature'].match(/^t=(\d+),v1=([0-9a-f]+)$/);
      const right = createHmac('sha256', made.body.secret).update(`${time}.${text}`).digest('hex');
      assert.equal(signature, right);
    } finally {
      receiver.close();
      receiver.closeAllConnections();
    }
  });

  for (const client of Object.keys(CLIENTS).slice(4)) {
    await refused(client, await provider.token(client));
  }
  const now = Math.floor(Date.now() / 1000);
  await refused('expired', await provider.signed({ exp: now - 90 }));
  await refused('not valid yet', await provider.signed({ nbf: now + 90 }));
  await refused('for another service', await provider.token('client-of-drafter', 'https://another.example'));
  await refused('of another issuer', await provider.signed({ iss: 'https://identity.example' }));
  await refused('without expiry', await provider.signed({ exp: undefined }));
  await refused('with a secret for a key', await provider.signedWithPublicKey());
  const [head, , signature] = drafter.split('.');
  const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = JSON.parse(Buffer.from(drafter.split('.')[1], 'base64url'));
  const stronger = encoded({ ...claims, entente_role: 'administrator' });
  await refused('tampered with', `${head}.${stronger}.${signature}`);
  await refused('not signed', `${encoded({ alg: 'none' })}.${stronger}.`);
  await refused('no token', 'a.b.c');
  await check('a clock may be a minute off', async () => {
    assert.equal((await ask(await provider.signed({ exp: now - 30 }), '/account')).status, 200);
  });

  await check('wrong tokens slow guessing, and right ones are taken still', async () => {
    const from = '127.0.0.250';
    const statuses = [];
    for (let number = 0; number < 14; number += 1) {
      statuses.push((await ask(`${head}.${stronger}.${number}${signature}`, '/account', { from })).status);
    }
    assert.equal(statuses[0], 401);
    assert.equal(statuses.at(-1), 429, `${statuses}`);
    assert.equal((await ask(await provider.signed({ jti: 'new' }), '/account', { from })).status, 200);
  });
  await check('new keys are taken up within 30 seconds, and the ones before end', async () => {
    await provider.changeKeys();
    const fresh = await provider.token('client-of-drafter');
    const begun = Date.now();
    while ((await ask(fresh, '/account')).status !== 200) {
      assert.ok(Date.now() - begun < 33_000, 'not within 33 seconds');
      await pause(500);
    }
    assert.equal((await ask(drafter, '/account')).status, 401);
  });
}

try {
  await run();
  server.kill('SIGTERM');
  await new Promise((ended) => server.on('exit', ended));
  await check('nothing of the persons is kept', () => {
    for (const file of readdirSync(data).filter((name) => name.startsWith('entente.db'))) {
      const bytes = readFileSync(join(data, file));
      for (const client of Object.keys(CLIENTS)) assert.ok(!bytes.includes(client), `${client} in ${file}`);
    }
    const verified = spawnSync(binary, ['verify', '--data', data]);
    assert.equal(verified.status, 0, `${verified.stderr}`);
  });
  console.log(`OpenID Connect: ${passed} checks passed`);
} finally {
  server.removeAllListeners('exit');
  server.kill('SIGKILL');
  provider.stop();
  rmSync(data, { recursive: true, force: true });
}
