// A token for one call: two minutes, signed here with the team's key (PS256) or a member's own (ES256). The hub takes each once.
import { toBase64Url, toBytes } from './bytes.js';

const part = (value) => toBase64Url(toBytes(JSON.stringify(value)));

export async function token(who) {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: who.team, aud: 'hub.team-inbox', sub: who.actor, iat: now, nbf: now, exp: now + 120, jti: crypto.randomUUID() };
  const [alg, way] = who.member ? ['ES256', { name: 'ECDSA', hash: 'SHA-256' }] : ['PS256', { name: 'RSA-PSS', saltLength: 32 }];
  const signed = `${part({ alg, typ: 'JWT', kid: who.member ?? who.keyId })}.${part(claims)}`;
  return `${signed}.${toBase64Url(await crypto.subtle.sign(way, who.signs, toBytes(signed)))}`;
}
