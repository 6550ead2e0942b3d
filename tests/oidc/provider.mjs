// An identity provider on loopback, with keys that can be changed. Its clients are all made up.

import { createServer } from 'node:http';
import * as jose from 'jose';
import { Provider } from 'oidc-provider';

export const AUDIENCE = 'https://entente.example';
export const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const SECRET = 'a-made-up-secret-of-some-length';

// What each client’s tokens say, and how they are signed.
export const CLIENTS = {
  'client-of-drafter': { role: 'drafter', alg: 'RS256' },
  'client-of-xa': { role: 'delegation', state: 'XA', alg: 'ES256' },
  'client-of-xb': { role: 'delegation', state: 'XB', alg: 'PS256' },
  'client-of-reader': { role: 'reader', alg: 'EdDSA' },
  'client-of-king': { role: 'king', alg: 'RS256' },
  'client-without-role': { alg: 'RS256' },
  'client-without-state': { role: 'delegation', alg: 'RS256' },
  'client-of-unknown-state': { role: 'delegation', state: 'XQ', alg: 'RS256' },
  'client-of-organisation': { role: 'delegation', state: 'XORG', alg: 'RS256' },
  'client-of-drafter-with-state': { role: 'drafter', state: 'XA', alg: 'RS256' },
};

export class IdentityProvider {
  static async start() {
    const provider = new IdentityProvider();
    provider.server = createServer((request, answer) => provider.answer(request, answer));
    await new Promise((done) => provider.server.listen(0, '127.0.0.1', done));
    provider.issuer = `http://127.0.0.1:${provider.server.address().port}`;
    await provider.changeKeys();
    return provider;
  }

  // New keys take the place of the ones before.
  async changeKeys() {
    this.keys = [];
    for (const alg of ALGORITHMS) {
      const { privateKey } = await jose.generateKeyPair(alg, { extractable: true });
      const jwk = await jose.exportJWK(privateKey);
      const kid = await jose.calculateJwkThumbprint(jwk);
      this.keys.push({ ...jwk, kid, alg, use: 'sig' });
    }
    const provider = new Provider(this.issuer, {
      jwks: { keys: this.keys },
      clients: Object.keys(CLIENTS).map((client_id) => ({
        client_id,
        client_secret: SECRET,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
      })),
      features: {
        devInteractions: { enabled: false },
        clientCredentials: { enabled: true },
        resourceIndicators: {
          enabled: true,
          getResourceServerInfo: (_, resource, client) => ({
            scope: '',
            audience: resource,
            accessTokenTTL: 300,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: CLIENTS[client.clientId].alg } },
          }),
        },
      },
      extraTokenClaims: (_, token) => {
        const { role, state } = CLIENTS[token.clientId];
        return { entente_role: role, entente_state: state };
      },
    });
    this.answer = provider.callback();
  }

  // A token as a client gets it.
  async token(client, resource = AUDIENCE) {
    const answer = await fetch(`${this.issuer}/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${btoa(`${client}:${SECRET}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', resource }),
    });
    const body = await answer.json();
    if (!body.access_token) throw new Error(`no token for ${client}: ${JSON.stringify(body)}`);
    return body.access_token;
  }

  // A token signed with the provider’s key, with other claims than it gives.
  async signed(claims, header = {}) {
    const key = this.keys.find(({ alg }) => alg === 'RS256');
    const now = Math.floor(Date.now() / 1000);
    const all = {
      iss: this.issuer,
      sub: 'client-of-drafter',
      aud: AUDIENCE,
      iat: now,
      exp: now + 300,
      entente_role: 'drafter',
      ...claims,
    };
    return new jose.SignJWT(all)
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: key.kid, ...header })
      .sign(await jose.importJWK(key, 'RS256'));
  }

  // The public key as a shared secret: the classical confusion of algorithms.
  async signedWithPublicKey() {
    const { n, kid } = this.keys.find(({ alg }) => alg === 'RS256');
    const claims = jose.decodeJwt(await this.signed({}));
    return new jose.SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid })
      .sign(Buffer.from(n, 'base64url'));
  }

  stop() {
    this.server.close();
    this.server.closeAllConnections();
  }
}
